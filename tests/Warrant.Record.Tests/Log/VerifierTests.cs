using System.Text;

namespace Warrant.Record.Tests;

public sealed class VerifierTests
{
    [Fact]
    public void A_good_record_is_good()
    {
        var verified = RecordVerifier.Verify(Story.Approved(), null)!;
        Assert.Empty(verified.Problems);
        Assert.Equal(["baseline", "review-opened", "review-submitted", "decision"], verified.Acts.Select(a => a.Kind));
        Assert.Null(RecordVerifier.Verify(new MemoryHome(), null));
    }

    [Fact]
    public void Any_flipped_byte_anywhere_is_found()
    {
        var home = Story.Approved();
        foreach (var (path, bytes) in home.Files)
            for (var i = 0; i < bytes.Length; i += bytes.Length > 2000 ? 7 : 1)
            {
                var changed = home.Copy();
                changed.Files[path][i] ^= (byte)(1 + i % 255);
                Assert.False(RecordVerifier.Verify(changed, null)!.Good, $"{path} at {i}");
            }
    }

    [Fact]
    public void A_missing_or_cut_file_is_found()
    {
        var home = Story.Approved();
        foreach (var path in home.Files.Keys.Where(p => p != TilePath.Checkpoint))
        {
            var (without, cut, longer) = (home.Copy(), home.Copy(), home.Copy());
            without.Files.Remove(path);
            cut.Files[path] = cut.Files[path][..^1];
            longer.Files[path] = [.. longer.Files[path], 0];
            Assert.All([without, cut, longer], h => Assert.False(RecordVerifier.Verify(h, null)!.Good));
        }
    }

    [Fact]
    public void A_record_that_was_cut_and_signed_by_a_stranger_is_not_good()
    {
        var home = new MemoryHome();
        using (var writer = LogWriter.Open(home, "warrant/story"))
            writer.Append([.. RecordVerifier.Verify(Story.Approved(), null)!.Acts.Take(2).Select(a => a.Sign(Story.Key(a.By)).Bytes())], Story.Key("mallory"));
        Assert.Equal("signature", Assert.Single(RecordVerifier.Verify(home, null)!.Problems).Code);
    }

    [Fact]
    public void An_act_that_the_roles_forbid_is_found_even_if_it_is_signed()
    {
        var acts = RecordVerifier.Verify(Story.Approved(), null)!.Acts;
        var home = new MemoryHome();
        using (var writer = LogWriter.Open(home, "warrant/story"))
            writer.Append([.. acts.Take(3).Select(a => a.Sign(Story.Key(a.By)).Bytes()), (acts[3] with { By = "mina" }).Sign(Story.Key("mina")).Bytes()], Story.Key("ada"));
        var problem = Assert.Single(RecordVerifier.Verify(home, null)!.Problems);
        Assert.Equal(("refused", 3L), (problem.Code, problem.Act));
        Assert.Contains("wrote parts of the case", problem.Text);
    }

    [Fact]
    public void An_act_under_the_name_of_another_is_found()
    {
        var acts = RecordVerifier.Verify(Story.Approved(), null)!.Acts;
        var home = new MemoryHome();
        using (var writer = LogWriter.Open(home, "warrant/story"))
            writer.Append([.. acts.Take(3).Select(a => a.Sign(Story.Key(a.By)).Bytes()), acts[3].Sign(Story.Key("ada")).Bytes()], Story.Key("ada"));
        Assert.Equal("signature", Assert.Single(RecordVerifier.Verify(home, null)!.Problems).Code);
    }

    [Fact]
    public void A_proof_stands_alone_and_a_changed_one_does_not()
    {
        var home = Story.Approved();
        var entries = EntryBundle.Unpack(home.Files[TilePath.Entries(0, 4)])!;
        var keys = Story.People.Select(p => Story.Key(p.Id).Public).ToList();
        for (var n = 0; n < 4; n++)
        {
            var text = Proving.Of(home, n).ToString();
            Assert.StartsWith($"c2sp.org/tlog-proof@v1\nindex {n}\n", text);
            Assert.True(TlogProof.Parse(text)!.Proves(entries[n], "warrant/story", keys));
            Assert.False(TlogProof.Parse(text)!.Proves(entries[(n + 1) % 4], "warrant/story", keys));
            var bytes = Encoding.UTF8.GetBytes(text);
            for (var i = 0; i < bytes.Length; i++)
            {
                var changed = bytes.ToArray();
                changed[i] ^= 1;
                Assert.False(TlogProof.Parse(Encoding.UTF8.GetString(changed))?.Proves(entries[n], "warrant/story", keys) ?? false);
            }
        }
        Assert.Throws<RecordException>(() => Proving.Of(home, 4));
    }
}
