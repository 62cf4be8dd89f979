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
            for (var i = 0; i < bytes.Length; i++)
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
        var home = Story.Forged([.. RecordVerifier.Verify(Story.Approved(), null)!.Acts.Take(2).Select(a => (a, a.By))], "mallory");
        Assert.All(RecordVerifier.Verify(home, null)!.Problems, p => Assert.Equal("signature", p.Code));
        Assert.False(RecordVerifier.Verify(home, null)!.Good);
    }

    [Fact]
    public void An_act_that_the_roles_forbid_is_found_even_if_it_is_signed()
    {
        var acts = RecordVerifier.Verify(Story.Approved(), null)!.Acts;
        var home = Story.Forged([.. acts.Take(3).Select(a => (a, a.By)), (acts[3] with { By = "mina" }, "mina")], "ada");
        var problem = Assert.Single(RecordVerifier.Verify(home, null)!.Problems);
        Assert.Equal(("refused", 3L), (problem.Code, problem.Act));
        Assert.EndsWith("has no force: a decision needs a decision-maker who is no writer", problem.Text);
    }

    /// <summary>Acts that no honest writer makes: the verifier says what is wrong, and goes on.</summary>
    public static TheoryData<string> Strange => ["a review before any baseline", "a person who is null", "a key that is null", "days below none", "a condition that is null"];

    [Theory, MemberData(nameof(Strange))]
    public void An_act_that_makes_no_sense_is_a_problem_and_no_fault_of_the_program(string what)
    {
        var (version, at) = (Story.Version(), Story.Start);
        ActBody[] bodies = what switch
        {
            "a review before any baseline" => [new ReviewOpened("RV1", "rita", "all", "all"), Story.Review()],
            "a person who is null" => [version with { People = [null!] }],
            "a key that is null" => [version with { People = [Story.People[0] with { Keys = [null!] }] }],
            "days below none" => [version with { TriageDays = int.MinValue }],
            _ => [version, Story.Approval() with { Outcome = "defer", Conditions = [null!] }],
        };
        var home = Story.Forged([.. bodies.Select((b, i) => (new Act(Story.Case, i, at, i == 0 ? "ada" : "board", Story.Digest, b), i == 0 ? "ada" : "board"))], "ada");
        Assert.NotEmpty(RecordVerifier.Verify(home, null)!.Problems);
    }

    [Fact]
    public void A_number_that_no_long_can_be_turned_around_is_read_as_none()
    {
        Assert.Null(CanonicalJson.Parse(Encoding.UTF8.GetBytes("{\"a\":-9223372036854775808}")));
        Assert.Null(CanonicalJson.Parse(Encoding.UTF8.GetBytes("{\"a\":9007199254740993}")));
        Assert.NotNull(CanonicalJson.Parse(Encoding.UTF8.GetBytes("{\"a\":-9007199254740992}")));
    }

    [Fact]
    public void A_record_is_that_of_the_case_it_is_asked_for()
    {
        var home = Story.Approved();
        Assert.Empty(RecordVerifier.Verify(home, null, caseId: Story.Case)!.Problems);
        Assert.Contains("it is the record of `warrant/story`", Assert.Single(RecordVerifier.Verify(home, null, caseId: "another")!.Problems).Text);
    }

    [Fact]
    public void Nothing_is_proved_from_tiles_that_are_damaged()
    {
        foreach (var damage in (Func<byte[], byte[]>[])[t => t[..70], t => [.. t, .. t], t => new byte[t.Length]])
        {
            var home = Story.Approved();
            home.Files[TilePath.Tile(0, 0, 4)] = damage(home.Files[TilePath.Tile(0, 0, 4)]);
            for (var n = 0; n < 4; n++) Assert.Contains("do not give the root", Assert.Throws<RecordException>(() => Proving.Of(home, n)).Message);
        }
    }

    [Fact]
    public void An_act_under_the_name_of_another_is_found()
    {
        var acts = RecordVerifier.Verify(Story.Approved(), null)!.Acts;
        var home = Story.Forged([.. acts.Take(3).Select(a => (a, a.By)), (acts[3], "ada")], "ada");
        Assert.Equal("signature", Assert.Single(RecordVerifier.Verify(home, null)!.Problems).Code);
    }

    [Fact]
    public void The_record_of_any_day_can_be_taken_out_and_verifies_by_itself()
    {
        var home = Story.Approved();
        var verified = RecordVerifier.Verify(home, null)!;
        for (var days = 0; days < 6; days++)
        {
            var copy = new MemoryHome();
            RecordCopy.Write(home, verified, DateOnly.FromDateTime(Story.Start).AddDays(days), copy);
            var taken = RecordVerifier.Verify(copy, null)!;
            Assert.True(taken.Good, string.Join('\n', taken.Problems.Select(p => p.Text)));
            Assert.Equal(Math.Min(4, days + 1), taken.Acts.Count);
            // It is what the record was on that day, byte for byte.
            var then = new MemoryHome();
            using (var ledger = Story.Open(then))
                foreach (var act in taken.Acts) ledger.Append(act.At, act.By, act.Body, Story.Key(act.By), act.CaseDigest);
            Assert.Equal(then.Files.Keys, copy.Files.Keys);
            Assert.All(then.Files, f => Assert.Equal(f.Value, copy.Files[f.Key]));
        }
        Assert.Throws<RecordException>(() => RecordCopy.Write(home, verified, DateOnly.FromDateTime(Story.Start).AddDays(-1), new MemoryHome()));
    }

    [Fact]
    public void A_batch_over_several_days_keeps_a_checkpoint_for_each()
    {
        var home = new MemoryHome();
        using (var ledger = Story.Open(home))
        {
            ledger.Do("ada", Story.Version());
            ledger.Append([.. Enumerable.Range(0, 300).Select(i => (Story.Start.AddHours(1 + i), "ada", (ActBody)new Suspended("x"), Story.Key("ada")))]);
        }
        var verified = RecordVerifier.Verify(home, null)!;
        Assert.Empty(verified.Problems);
        Assert.Equal(13, home.Files.Keys.Count(k => k.StartsWith("checkpoints/", StringComparison.Ordinal)));
        for (var days = 0; days < 14; days++)
        {
            var copy = new MemoryHome();
            RecordCopy.Write(home, verified, DateOnly.FromDateTime(Story.Start).AddDays(days), copy);
            Assert.Empty(RecordVerifier.Verify(copy, null)!.Problems);
        }
    }

    [Fact]
    public void Behind_a_wrong_number_no_act_is_taken()
    {
        var acts = RecordVerifier.Verify(Story.Approved(), null)!.Acts;
        foreach (var wrong in new[] { 0, 1, 3 })
        {
            var verified = RecordVerifier.Verify(Story.Forged([.. acts.Select(a => (a.Sequence == wrong ? a with { Sequence = 99 } : a, a.By))], "board"), null)!;
            Assert.Equal(wrong, verified.Acts.Count);
            Assert.Contains(verified.Problems, p => p.Code == "refused" && p.Act == wrong);
        }
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
