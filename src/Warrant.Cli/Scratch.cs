using Warrant.Files;

namespace Warrant.Cli;

/// <summary>A folder of its own, outside of every case, that is gone afterwards.</summary>
sealed class Scratch : IDisposable
{
    int folders;

    readonly PassingFolder folder = PassingFolder.Temporary("warrant-");

    /// <summary>The path of another folder in it, which is not there yet.</summary>
    public string Next() => Path.Combine(folder.Path, (folders++).ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void Dispose() => folder.Dispose();
}
