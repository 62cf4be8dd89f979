using System.Net;

namespace Warrant.Server.Tests;

/// <summary>Every answer, good or bad, carries what keeps a browser from doing more than showing it.</summary>
public sealed class HeaderTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/cases/yes-case/")]
    [InlineData("/cases/yes-case/map/C0")]
    [InlineData("/cases/yes-case/style.css")]
    [InlineData("/api/cases/yes-case")]
    [InlineData("/assets/argument-map.js")]
    [InlineData("/metrics")]
    [InlineData("/nowhere")]
    [InlineData("/cases/nobody/")]
    public async Task Are_on_everything(string path)
    {
        await using var served = await ServedFolder.Start();
        var headers = (await served.Client.GetAsync(path)).Headers;
        var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("*", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Opener-Policy")));
        Assert.Equal("same-origin", Assert.Single(headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.False(headers.Contains("Server"));
        Assert.False(headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task No_page_has_a_script_or_a_style_of_its_own()
    {
        await using var served = await ServedFolder.Start();
        foreach (var path in new[] { "/", "/cases/yes-case/", "/cases/yes-case/argument.html", "/cases/yes-case/e/C0.html", "/cases/yes-case/map/C0", "/nowhere" })
        {
            var page = await served.Page(path);
            Assert.DoesNotMatch("<script(?![^>]* src=)", page);
            Assert.DoesNotContain("<style", page);
            Assert.DoesNotMatch(@"<[^>]+ style=", page);
            Assert.DoesNotMatch(@"<[^>]+ on[a-z]+=", page);
        }
    }

    [Fact]
    public async Task A_page_that_is_the_same_is_not_sent_again()
    {
        await using var served = await ServedFolder.Start();
        var first = await served.Client.GetAsync("/cases/yes-case/");
        var again = await served.Client.SendAsync(new(HttpMethod.Get, "/cases/yes-case/") { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } });
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());

        served.Write("open.yaml", YesCase.OpenChallenge);
        await served.Case.Reread();
        var other = await served.Client.SendAsync(new(HttpMethod.Get, "/cases/yes-case/") { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } });
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.NotEqual(first.Headers.ETag, other.Headers.ETag);
    }

    [Fact]
    public async Task A_head_has_the_length_and_no_body()
    {
        await using var served = await ServedFolder.Start();
        var page = await served.Client.GetByteArrayAsync("/cases/yes-case/");
        var head = await served.Client.SendAsync(new(HttpMethod.Head, "/cases/yes-case/"));
        Assert.Equal(page.Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_address_of_a_case_ends_as_that_of_a_folder_so_that_links_lead_somewhere()
    {
        await using var served = await ServedFolder.Start();
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = served.Server.Address };
        var answer = await client.GetAsync("/cases/yes-case");
        Assert.Equal(("/cases/yes-case/", true), (answer.Headers.Location!.ToString(), (int)answer.StatusCode is >= 300 and < 400));
    }
}
