using FsCheck;
using FsCheck.Fluent;
using Warrant.Core;

namespace Warrant.Files.Tests;

/// <summary>Whatever bytes a file of a case has, it is read, or a finding says why not; and twice the same.</summary>
public sealed class BytesTests : IDisposable
{
    static readonly Config Ten = Config.QuickThrowOnFailure.WithMaxTest(10_000).WithReplay(0xb17e, 0x5);
    static readonly byte[][] examples = [.. new[] { "case.yaml", "people.yaml", "systems.yaml", "challenges.yaml" }.Select(f => File.ReadAllBytes(Repository.Path($"examples/atlas-cyber/{f}")))];

    readonly string folder = Directory.CreateTempSubdirectory("warrant-bytes-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Arbitrary_bytes_are_read() => Each(Gen.Choose(0, 200).SelectMany(n => Gen.ArrayOf(Gen.OneOf(Gen.Choose(0, 255).Select(b => (byte)b), Gen.Elements([.. "\n :-[]{}#&*\"'"u8])), n)));

    [Fact]
    public void Mutations_of_the_example_are_read() => Each(
        from example in Gen.Elements(examples)
        from edits in Gen.Choose(1, 4).SelectMany(n => Gen.ArrayOf(Edit, n))
        select edits.Aggregate(example, (bytes, edit) => edit(bytes)));

    static readonly Gen<Func<byte[], byte[]>> Edit =
        from at in Gen.Choose(0, 999_999)
        from length in Gen.Choose(0, 40)
        from insert in Gen.Choose(0, 3).SelectMany(n => Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b), n))
        select (Func<byte[], byte[]>)(bytes =>
        {
            var place = (int)(at / 1e6 * bytes.Length);
            return [.. bytes[..place], .. insert, .. bytes[Math.Min(bytes.Length, place + length)..]];
        });

    void Each(Gen<byte[]> of)
    {
        var (read, refused) = (0, 0);
        Prop.ForAll(of.ToArbitrary(), bytes =>
        {
            File.WriteAllBytes(Path.Combine(folder, "case.yaml"), bytes);
            var (first, second) = (CaseFolder.Read(folder), CaseFolder.Read(folder));
            if (first.Findings.Any(f => f.Rule.Code == "WR001")) refused++;
            else read++;
            return Said(first).SequenceEqual(Said(second));
        }).Check(Ten);
        // Else it says nothing: all refused at the door, or none.
        Assert.True(read > 100 && refused > 100, $"{read} read, {refused} refused");
    }

    static IEnumerable<(string, int, int, string)> Said(CaseFolder read) => CaseReader.Read(read.Documents, read.Findings).Findings.Select(f => (f.Rule.Code, f.At.Start, f.At.End, f.Message));
}
