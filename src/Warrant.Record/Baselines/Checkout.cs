using Warrant.Files;

namespace Warrant.Record;

/// <summary>Rebuilds the files of a version from the content store.</summary>
public static class Checkout
{
    /// <summary>Writes every file below a folder and says where the case folder is in it.</summary>
    /// <exception cref="RecordException">A file is missing from the store or damaged; what was written until then stays.</exception>
    public static string Write(Manifest manifest, ContentStore store, string target)
    {
        foreach (var file in manifest.Files)
        {
            var path = Path.Combine(target, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var from = store.Open(file.Digest) ?? throw new RecordException($"`{file.Path}` of the version is missing from the store, or damaged");
            using var to = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            from.CopyTo(to);
        }
        var folder = Path.GetFullPath(Path.Combine(target, manifest.Folder));
        Directory.CreateDirectory(folder);
        // Paths of a case may lead up to the root of its repository; this marks the root of the copy.
        if (manifest.Folder != ".") Directory.CreateDirectory(Path.Combine(target, ".git"));
        return folder;
    }
}
