namespace Warrant.Cli;

/// <summary>A folder of its own, outside of every case, that is gone afterwards.</summary>
sealed class Scratch : IDisposable
{
    int folders;

    readonly string path = Directory.CreateTempSubdirectory("warrant-").FullName;

    /// <summary>The path of another folder in it, which is not there yet.</summary>
    public string Next() => Path.Combine(path, (folders++).ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void Dispose() => Directory.Delete(path, recursive: true);
}
