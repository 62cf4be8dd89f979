using System.Net;

namespace Warrant.Server.Tests;

/// <summary>What must not be answered: other names, other methods, ways out of the pages.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:5080")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("127.0.0.2")]
    [InlineData("0.0.0.0")]
    [InlineData("[::]")]
    [InlineData("localhost.")]
    [InlineData("2130706433")]
    [InlineData("")]
    public async Task A_name_that_was_made_to_point_here_gets_nothing(string host)
    {
        await using var served = await ServedFolder.Start();
        foreach (var path in new[] { "/", "/cases/yes-case/", "/api/cases", "/events", "/metrics", "/assets/live.js", "/nowhere" })
        {
            var answer = await RawHttp.Get(served.Server.Address, path, host);
            Assert.Matches("^HTTP/1.1 4(00|21) ", answer);
            Assert.DoesNotContain("yes-case", answer);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:80")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]")]
    [InlineData("[::1]:5080")]
    public async Task The_names_of_this_machine_are_answered_with_any_port(string host)
    {
        await using var served = await ServedFolder.Start();
        Assert.StartsWith("HTTP/1.1 200 OK", await RawHttp.Get(served.Server.Address, "/", host));
    }

    [Fact]
    public async Task A_host_in_the_request_line_is_not_believed_against_the_header()
    {
        await using var served = await ServedFolder.Start();
        Assert.Matches("^HTTP/1.1 4", await RawHttp.Get(served.Server.Address, "http://evil.example/api/cases", "localhost"));
        Assert.Matches("^HTTP/1.1 4", await RawHttp.Get(served.Server.Address, "http://localhost/api/cases", "evil.example"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("TRACE")]
    public async Task Nothing_can_be_written(string method)
    {
        await using var served = await ServedFolder.Start();
        foreach (var path in new[] { "/", "/cases/yes-case/", "/api/cases/yes-case", "/nowhere" })
        {
            var answer = await served.Client.SendAsync(new(new(method), path));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
        }
    }

    [Theory]
    [InlineData("/cases/yes-case/../../etc/passwd")]
    [InlineData("/cases/yes-case/..%2f..%2fcase.yaml")]
    [InlineData("/cases/yes-case/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/cases/yes-case/case.yaml")]
    [InlineData("/cases/yes-case//etc/passwd")]
    [InlineData("/cases/yes-case/minutes.md")]
    [InlineData("/cases/yes-case/e/..%5c..%5ccase.yaml")]
    [InlineData("/cases/..%2fyes-case/index.html")]
    [InlineData("/assets/..%2flive.js")]
    [InlineData("/assets/../Warrant.Server.dll")]
    [InlineData("/cases/yes-case/map/..%2f..%2fC0")]
    [InlineData("/cases/yes-case/e/C1.html%00.yaml")]
    public async Task Only_pages_are_served_and_never_files(string target)
    {
        await using var served = await ServedFolder.Start();
        var answer = await RawHttp.Get(served.Server.Address, target, "localhost");
        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("writers:", answer);
        Assert.DoesNotContain("root:", answer);
        Assert.Empty(served.Complaints);
    }

    [Fact]
    public async Task A_huge_address_or_header_is_refused_and_the_next_request_is_answered()
    {
        await using var served = await ServedFolder.Start();
        Assert.StartsWith("HTTP/1.1 414", await RawHttp.Get(served.Server.Address, "/" + new string('a', 20_000), "localhost"));
        Assert.StartsWith("HTTP/1.1 404", await RawHttp.Get(served.Server.Address, "/cases/yes-case/" + new string('a', 7_000), "localhost"));
        Assert.StartsWith("HTTP/1.1 431", await RawHttp.Ask(served.Server.Address, $"GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: {new string('a', 60_000)}\r\n\r\n"));
        Assert.StartsWith("HTTP/1.1 400", await RawHttp.Ask(served.Server.Address, "nonsense\r\n\r\n"));
        Assert.Contains("A case that answers yes", await served.Page("/"));
    }

    [Fact]
    public async Task Who_asks_slowly_holds_up_nobody()
    {
        await using var served = await ServedFolder.Start();
        var slow = new List<System.Net.Sockets.TcpClient>();
        for (var i = 0; i < 300; i++)
        {
            var socket = new System.Net.Sockets.TcpClient();
            await socket.ConnectAsync(served.Server.Address.Host, served.Server.Address.Port);
            await socket.GetStream().WriteAsync("GET / HT"u8.ToArray());
            slow.Add(socket);
        }
        Assert.Contains("A case that answers yes", await served.Page("/"));
        foreach (var socket in slow) socket.Dispose();
    }
}
