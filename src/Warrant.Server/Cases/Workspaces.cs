namespace Warrant.Server;

/// <summary>Makes the cases of a server, with a meter on every reading.</summary>
static class Workspaces
{
    public static (Workspace Workspace, Meters Meters) Make(ServerOptions options)
    {
        DateOnly Today() => options.AsOf ?? DateOnly.FromDateTime(options.Clock.GetUtcNow().UtcDateTime);
        var reading = new ReadingOptions { Cache = options.Cache };
        // A reading never begins before the meters are there: the workspace reads only when it is asked.
        Meters? meters = null;
        Workspace? workspace = null;
        workspace = new(options.Folders, Today, (folder, last) =>
        {
            var began = options.Clock.GetTimestamp();
            var read = CaseReadings.Read(folder, (last?.Number ?? 0) + 1, Today(), reading, fault => options.Complain(fault.ToString()));
            meters!.Read(workspace!.Cases.First(c => c.Folder == folder).Id, options.Clock.GetElapsedTime(began));
            return read;
        });
        meters = new(workspace);
        return (workspace, meters);
    }
}
