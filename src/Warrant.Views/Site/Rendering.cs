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

    public static async Task<string> PageAsync(PageContext page)
    {
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(WholePage.Page)] = page });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<WholePage>(parameters)).ToHtmlString());
    }
}
