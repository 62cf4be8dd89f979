namespace Warrant.Server.Tests;

/// <summary>Open pages are told as soon as they are no longer what they would be now.</summary>
public sealed class EventTests
{
    [Fact]
    public async Task A_stream_begins_with_the_state_and_tells_each_other_one()
    {
        await using var served = await ServedFolder.Start();
        using var stream = await Stream.Open(served, "/events/yes-case");
        var first = await stream.Next();
        Assert.Equal(served.Case.State, first);
        served.Case.NoteChange();
        Assert.Equal(first + "+", await stream.Next());
        await served.Case.Reread();
        string? last;
        while ((last = await stream.Next()) == first + "+") { }
        Assert.Equal(served.Case.State, last);
        Assert.NotEqual(first, last);
    }

    [Fact]
    public async Task The_state_is_the_one_that_pages_carry()
    {
        await using var served = await ServedFolder.Start();
        using var stream = await Stream.Open(served, "/events");
        var state = await stream.Next();
        Assert.Contains($"data-state=\"{state}\"", await served.Page("/"));
        Assert.Contains($"data-state=\"{state}\"", await served.Page("/cases/yes-case/"));
        Assert.Contains("data-events=\"/events/yes-case\"", await served.Page("/cases/yes-case/"));
    }

    [Fact]
    public async Task A_case_hears_only_of_itself()
    {
        var other = Directory.CreateTempSubdirectory("warrant-other-");
        await using var served = await ServedFolder.Start(YesCase.Files(), other.FullName);
        using var stream = await Stream.Open(served, "/events/yes-case");
        var first = await stream.Next();
        served.Server.Workspace.Cases[1].NoteChange();
        served.Case.NoteChange();
        Assert.Equal(first + "+", await stream.Next());
        other.Delete(recursive: true);
    }

    [Theory]
    [InlineData("/events")]
    [InlineData("/events/yes-case")]
    public async Task Who_asks_for_the_head_alone_does_not_wait_for_news(string path)
    {
        await using var served = await ServedFolder.Start();
        using var answer = await served.Client.SendAsync(new(HttpMethod.Head, path)).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task The_server_ends_although_somebody_listens()
    {
        var served = await ServedFolder.Start();
        using var stream = await Stream.Open(served, "/events");
        await stream.Next();
        await served.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(20));
    }

    sealed class Stream(HttpClient client, StreamReader reader) : IDisposable
    {
        public static async Task<Stream> Open(ServedFolder served, string path)
        {
            var client = new HttpClient { BaseAddress = served.Server.Address };
            return new(client, new(await client.GetStreamAsync(path)));
        }

        public async Task<string?> Next()
        {
            while (await reader.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(20)) is { } line)
                if (line.StartsWith("data: ", StringComparison.Ordinal)) return line["data: ".Length..];
            return null;
        }

        public void Dispose()
        {
            reader.Dispose();
            client.Dispose();
        }
    }
}
