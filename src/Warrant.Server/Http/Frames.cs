using Warrant.Views;

namespace Warrant.Server;

/// <summary>What the server puts around pages: the way back, the scripts, and what a reader must know of how old they are.</summary>
static class Frames
{
    const string Assets = "/assets/";

    public static PageFrame OfList(Workspace workspace) => new() { Styles = [Assets + "style.css", Assets + "served.css"], Modules = [Assets + "live.js"], Data = Live("/events", workspace.State) };

    public static PageFrame OfCase(ServedCase served, CaseReading reading, bool outdated) => new()
    {
        Out = [new("All cases", "/")],
        Styles = [Assets + "served.css"],
        Modules = [Assets + "live.js", Assets + "argument-map.js"],
        Data = Live($"/events/{served.Id}", State(reading, outdated)),
        MapElement = "argument-map",
        Maps = "map/",
        Notice = outdated ? "The case has changed since this was made. It is being read again." : null,
    };

    /// <summary>For what is said where there is no page of the case to show.</summary>
    public static PageFrame OfMessage(ServedCase? served) => new()
    {
        Out = [new("All cases", "/")],
        Styles = [Assets + "style.css", Assets + "served.css"],
        Modules = served is null ? [] : [Assets + "live.js"],
        Data = served is null ? new Dictionary<string, string>() : Live($"/events/{served.Id}", served.State),
    };

    static string State(CaseReading reading, bool outdated) => FormattableString.Invariant($"{reading.Number}{(outdated ? "+" : "")}");

    static Dictionary<string, string> Live(string events, string state) => new() { ["events"] = events, ["state"] = state };
}
