using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Warrant.Views;

/// <summary>Components to text.</summary>
static class Rendering
{
    static readonly ServiceProvider services = new ServiceCollection().AddSingleton<HtmlEncoder>(new ShownEncoder()).BuildServiceProvider();

    public static Task<string> PageAsync(PageContext page) => TextAsync<WholePage>(new() { [nameof(WholePage.Page)] = page });

    public static async Task<string> TextAsync<T>(Dictionary<string, object?> parameters) where T : IComponent
    {
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
