using Microsoft.AspNetCore.Http;

namespace Warrant.Server.Tests;

/// <summary>Which address a pattern takes, and what it finds in it.</summary>
public sealed class RouteTests
{
    [Theory]
    [InlineData("/", "/", "")]
    [InlineData("/events", "/Events/", "")]
    [InlineData("/cases/{id}/map/{element}", "/cases/a/map/C1%2Fx", "id=a element=C1%2Fx")]
    [InlineData("/cases/{id}/{**path}", "/cases/a", "id=a path=")]
    [InlineData("/cases/{id}/{**path}", "/cases/a/", "id=a path=")]
    [InlineData("/cases/{id}/{**path}", "/cases/a/e/C1.html", "id=a path=e/C1.html")]
    [InlineData("/{**path}", "//", "path=/")]
    public void Takes(string pattern, string path, string found) => Assert.Equal(found, Found(pattern, path));

    [Theory]
    [InlineData("/", "//")]
    [InlineData("/events", "/events/a")]
    [InlineData("/events", "/event")]
    [InlineData("/events/{id}", "/events")]
    [InlineData("/events/{id}", "/events/")]
    [InlineData("/events/{id}", "/events//a")]
    [InlineData("/cases/{id}/map/{element}", "/cases/a/map/C1/more")]
    [InlineData("/cases/{id}/{**path}", "/cases//index.html")]
    public void Leaves(string pattern, string path) => Assert.Null(Found(pattern, path));

    static string? Found(string pattern, string path)
    {
        var request = new DefaultHttpContext().Request;
        request.Path = new PathString(path);
        return new Route(pattern, _ => Task.CompletedTask).Takes(request) ? string.Join(' ', request.RouteValues.Select(v => $"{v.Key}={v.Value}")) : null;
    }
}
