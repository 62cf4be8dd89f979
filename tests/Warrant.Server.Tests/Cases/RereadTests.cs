using System.Net;

namespace Warrant.Server.Tests;

/// <summary>A page is true to the files or says that it is not. Whatever happens to one case, the others stay.</summary>
public sealed class RereadTests
{
    const string Changed = "has changed since";

    [Fact]
    public async Task What_changed_is_on_the_page_after_reading()
    {
        await using var served = await ServedFolder.Start();
        Assert.Contains("Yes", await served.Page("/cases/yes-case/"));
        served.Write("open.yaml", YesCase.OpenChallenge);
        await served.Case.Reread();
        var page = await served.Page("/cases/yes-case/");
        Assert.Contains("class=\"answer bad\"", page);
        Assert.DoesNotContain(Changed, page);
        Assert.Contains("D9", await served.Page("/cases/yes-case/e/D9.html"));
    }

    [Fact]
    public async Task Between_the_change_and_the_reading_the_page_says_that_it_is_old()
    {
        await using var served = await ServedFolder.Start();
        Assert.DoesNotContain(Changed, await served.Page("/cases/yes-case/"));
        served.Case.NoteChange();
        foreach (var path in new[] { "/cases/yes-case/", "/cases/yes-case/e/C0.html", "/cases/yes-case/map/C0", "/" }) Assert.Contains(Changed, await served.Page(path));
        await served.Case.Reread();
        Assert.DoesNotContain(Changed, await served.Page("/cases/yes-case/"));
    }

    [Fact]
    public async Task Another_day_makes_what_was_judged_for_yesterday_old()
    {
        await using var served = await ServedFolder.Start();
        Assert.Contains("class=\"answer good\"", await served.Page("/cases/yes-case/"));
        served.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Contains(Changed, await served.Page("/cases/yes-case/"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await served.Client.GetAsync("/api/cases/yes-case")).StatusCode);
        await served.Server.Workspace.RereadChanged();
        Assert.Contains("class=\"answer bad\"", await served.Page("/cases/yes-case/"));
    }

    [Fact]
    public async Task A_file_that_is_no_YAML_is_told_of_and_mended_again()
    {
        await using var served = await ServedFolder.Start();
        var argument = YesCase.Files()["argument.yaml"];
        served.Write("argument.yaml", argument[..(argument.Length / 2)] + "\n  \"half");
        await served.Case.Reread();
        Assert.DoesNotContain("class=\"answer good\"", await served.Page("/cases/yes-case/"));
        Assert.Contains("WR002", await served.Client.GetStringAsync("/api/cases/yes-case"));
        served.Write("argument.yaml", argument);
        await served.Case.Reread();
        Assert.Contains("class=\"answer good\"", await served.Page("/cases/yes-case/"));
    }

    [Fact]
    public async Task A_case_of_which_nothing_can_be_read_shows_its_findings_and_no_answer()
    {
        await using var served = await ServedFolder.Start(new() { ["case.yaml"] = "case: [unclosed\n" });
        var answer = await served.Client.GetAsync("/cases/yes-case/");
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("There is no answer for yes-case", page);
        Assert.Matches(@"case\.yaml:\d+:\d+: error", page);
        Assert.Contains("WR002", page);
        Assert.Contains("no answer", await served.Page("/"));
    }

    [Fact]
    public async Task A_folder_that_is_gone_takes_its_yes_with_it_and_comes_back()
    {
        await using var served = await ServedFolder.Start();
        var elsewhere = served.Folder + "-elsewhere";
        Directory.Move(served.Folder, elsewhere);
        Assert.True(served.Case.LooksChanged());
        await served.Server.Workspace.RereadChanged();
        foreach (var path in new[] { "/cases/yes-case/", "/cases/yes-case/e/C0.html", "/cases/yes-case/map/C0" })
        {
            var page = await served.Page(path);
            Assert.Contains("the folder is not there any more", page);
            Assert.DoesNotContain("class=\"answer good\"", page);
        }
        Assert.Equal("""{"answer":null,"findings":[]}""", (await served.Client.GetStringAsync("/api/cases/yes-case")).Trim());
        Directory.Move(elsewhere, served.Folder);
        await served.Server.Workspace.RereadChanged();
        Assert.Contains("class=\"answer good\"", await served.Page("/cases/yes-case/"));
        Assert.Empty(served.Complaints);
    }

    [Fact]
    public void Before_the_first_reading_there_is_no_answer()
    {
        var workspace = new Workspace(["/cases/one"], () => YesCase.Day, (_, _) => throw new InvalidOperationException("nobody asked to read"));
        Assert.Equal((CaseWords.Reading, "0+"), (CaseWords.Answer(workspace.Cases[0]), workspace.State));
    }

    [Fact]
    public async Task Readers_do_not_wait_for_a_reading_and_only_one_is_under_way()
    {
        using var goOn = new SemaphoreSlim(0);
        var (running, most, count) = (0, 0, 0);
        var workspace = new Workspace(["/cases/one"], () => YesCase.Day, (_, last) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            count++;
            goOn.Wait();
            Interlocked.Decrement(ref running);
            return new((last?.Number ?? 0) + 1, YesCase.Day, null, null, "nothing");
        });
        var served = workspace.Cases[0];
        var first = served.Reread();
        var others = Enumerable.Range(0, 20).Select(_ => served.Reread()).ToList();
        Assert.Null(served.Latest);
        Assert.Equal("0+", served.State);
        goOn.Release(2);
        await Task.WhenAll([first, .. others]);
        Assert.InRange(count, 1, 2);
        Assert.Equal((1, false), (most, served.Outdated));
    }

    [Fact]
    public async Task What_changes_while_it_is_read_stays_old_until_it_was_read_in_peace()
    {
        var folder = Directory.CreateTempSubdirectory("warrant-stamp-");
        var disturb = true;
        var workspace = new Workspace([folder.FullName], () => YesCase.Day, (path, last) =>
        {
            if (disturb) File.WriteAllText(Path.Combine(path, "case.yaml"), "case: half");
            return new((last?.Number ?? 0) + 1, YesCase.Day, null, null, "nothing");
        });
        await workspace.Reread();
        Assert.True(workspace.Cases[0].Outdated);
        Assert.True(workspace.Cases[0].LooksChanged());
        disturb = false;
        await workspace.RereadChanged();
        Assert.False(workspace.Cases[0].Outdated);
        Assert.False(workspace.Cases[0].LooksChanged());
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_fault_while_reading_is_told_and_ends_nothing()
    {
        var told = new List<Exception>();
        var reading = CaseReadings.Read("\0", 1, YesCase.Day, new(), told.Add);
        Assert.Null(reading.Loaded);
        Assert.Contains("internal fault (ArgumentException)", reading.Problem);
        Assert.IsType<ArgumentException>(Assert.Single(told));
    }
}
