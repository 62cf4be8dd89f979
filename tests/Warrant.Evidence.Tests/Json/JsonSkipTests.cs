using FsCheck;
using FsCheck.Fluent;

namespace Warrant.Evidence.Tests;

public class JsonSkipTests
{
    /// <summary>Made of what matters, so that quotes, backslashes and brackets meet at every place of a block.</summary>
    static readonly Arbitrary<byte[]> soup = Gen.Elements("""{{{[[[}]""\\aaaaaa :,0""".Select(c => (byte)c).ToArray()).ArrayOf().Select(tail => (byte[])[(byte)'[', .. tail]).ToArbitrary();

    [Fact]
    public void Blocks_find_the_same_end_as_single_bytes()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000).WithReplay(0x150e, 0x5).WithEndSize(600), Prop.ForAll(soup, bytes =>
        {
            foreach (var most in new[] { 3, 512 }) Assert.Equal(End(bytes, most, 1), End(bytes, most, bytes.Length));
        }));
    }

    [Fact]
    public void Pieces_of_any_size_find_the_same_end()
    {
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithReplay(0x150f, 0x5).WithEndSize(600), Prop.ForAll(soup, Gen.Choose(1, 200).ToArbitrary(), (bytes, piece) =>
            Assert.Equal(End(bytes, 512, 1), End(bytes, 512, piece))));
    }

    [Fact]
    public void The_end_is_the_matching_bracket() =>
        Assert.Equal(("""{"a": "}\"}", "b": [{}, "]"]}""".Length, 0), End([.. """{"a": "}\"}", "b": [{}, "]"]}, "c": {}"""u8], 512, 1000));

    static (int Consumed, int Depth) End(byte[] bytes, int most, int piece)
    {
        var skip = new JsonSkip();
        for (var at = 0; at < bytes.Length;)
        {
            at += skip.Over(bytes.AsSpan(at, Math.Min(piece, bytes.Length - at)), most);
            if (skip.Depth <= 0 || skip.Depth > most) return (at, skip.Depth);
        }
        return (bytes.Length, skip.Depth);
    }
}
