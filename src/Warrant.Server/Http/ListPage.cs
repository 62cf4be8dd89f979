using Warrant.Views;

namespace Warrant.Server;

/// <summary>The front of the server: every case with its answer.</summary>
static class ListPage
{
    public static Page Render(Workspace workspace)
    {
        // The state first: what changes while this is made makes it old, and the page is told.
        var frame = Frames.OfList(workspace);
        return Page.Of(ServedSite.List([.. workspace.Cases.Select(Entry)], frame), Page.Html);
    }

    static CaseEntry Entry(ServedCase served)
    {
        var (reading, outdated) = (served.Latest, served.Outdated);
        var state = reading switch
        {
            null => "being read for the first time",
            { Assessment: null } => reading.Problem ?? "nothing of a case could be read in its folder",
            _ => outdated ? "the case has changed since, and is being read again" : null,
        };
        return new(served.Id, $"/cases/{served.Id}/", reading?.Assessment, state, outdated);
    }
}
