using System.Globalization;
using Warrant.Core;

namespace Warrant.Views;

static class Lines
{
    /// <summary>`argument.yaml, line 12`.</summary>
    public static string Of(SafetyCase safetyCase, Span at)
    {
        var source = safetyCase.Sources[at.File];
        return string.Create(CultureInfo.InvariantCulture, $"{source.Path}, line {source.Place(at.Start).Line}");
    }
}
