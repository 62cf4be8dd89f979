namespace Warrant.Cli.Tests;

/// <summary>What baselines keep in the store is held against its digests at every verification.</summary>
public sealed class ArtefactTests
{
    [Fact]
    public void A_flipped_byte_of_any_file_in_the_store_is_found()
    {
        using var recorded = new RecordedCase();
        recorded.Approved();
        var (home, store) = (Record.FileHome.Of(recorded.Shell.Folder), new Files.ContentStore(recorded.Shell.Folder));
        var files = Directory.GetFiles(recorded.Shell.Path("store"), "*", SearchOption.AllDirectories);
        // Manifest, assessment, three files of the case and the minutes.
        Assert.True(files.Length >= 6);
        foreach (var file in files)
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            var bytes = File.ReadAllBytes(file);
            for (var i = 0; i < bytes.Length; i += bytes.Length / 50 + 1)
            {
                bytes[i] ^= (byte)(1 + i % 255);
                File.WriteAllBytes(file, bytes);
                Assert.Contains(Record.RecordVerifier.Verify(home, store)!.Problems, p => p.Code == "artefact");
                bytes[i] ^= (byte)(1 + i % 255);
            }
            File.WriteAllBytes(file, bytes);
        }
        Assert.Empty(Record.RecordVerifier.Verify(home, store)!.Problems);
    }
}
