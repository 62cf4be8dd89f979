using System.Collections.Concurrent;
using System.Reflection;

namespace Warrant.Views;

/// <summary>Sets parameters of components by name.</summary>
static class PartParameters
{
    static readonly ConcurrentDictionary<(Type Part, string Name), Action<Part, object?>> setters = new();

    public static void Set(Part part, Type type, string name, object? value) => setters.GetOrAdd((type, name), Find)(part, value);

    static Action<Part, object?> Find((Type Part, string Name) parameter)
    {
        var property = parameter.Part.GetProperty(parameter.Name) ?? throw new NotSupportedException($"{parameter.Part.Name} has no parameter `{parameter.Name}`");
        return (Action<Part, object?>)make.MakeGenericMethod(parameter.Part, property.PropertyType).Invoke(null, [property.SetMethod!])!;
    }

    static readonly MethodInfo make = typeof(PartParameters).GetMethod(nameof(Make), BindingFlags.NonPublic | BindingFlags.Static)!;

    // By a delegate, because an invocation by reflection costs more than all the rest of a small component.
    static Action<Part, object?> Make<TPart, TValue>(MethodInfo set) where TPart : Part
    {
        var typed = set.CreateDelegate<Action<TPart, TValue>>();
        return (part, value) => typed((TPart)part, (TValue)value!);
    }
}
