using Warrant.Core;
using Warrant.Files;
using Warrant.Record;
using Warrant.Server;

namespace Warrant.Cli;

/// <summary>What an act may name. The record keeps a slip of the pen for good, and the files could then never be without the fault.</summary>
sealed class Names(IReadOnlyList<Act> acts, Loaded loaded)
{
    /// <summary>The id or address of something in the files, or in a version that the record holds: doubts are raised about what runs, whatever is being written.</summary>
    /// <exception cref="RecordException">There is none such. Of files that cannot be read nothing is asked.</exception>
    public string Element(string address) => Having(address, _ => true, "names nothing in this case");

    /// <summary>What a challenge may attack that way: a doubt of the wrong kind would block the case for as long as the record stands.</summary>
    /// <inheritdoc cref="Element"/>
    public string Target(string attack, string address) => attack switch
    {
        "rebuts" => Having(Element(address), e => e is Claim && !address.Contains('/'), "is no claim, and only a claim is rebutted"),
        "undercuts" => Having(Element(address), _ => address.Contains('/'), "is no step or leg, and only those are undercut, such as `C1/step`"),
        _ => Having(Element(address), e => e is EvidenceItem or Assumption or SystemConfiguration or Criterion or Risk or Definition && !address.Contains('/'), "is neither evidence nor an assumption nor what a claim is about, and only those are undermined"),
    };

    /// <summary>The same, or the id of the case: for a finding on the case as a whole.</summary>
    public string ElementOrCase(string address) => address == (loaded.Assessment.Case.Id?.Value ?? acts.FirstOrDefault()?.Case) ? address : Element(address);

    /// <summary>The id of a challenge that is to be raised.</summary>
    /// <exception cref="RecordException">Something else of the case has it, or another doubt: neither could be read in the files any more.</exception>
    public string Challenge(string id, string attack, string target) => loaded.Assessment.Case[id] switch
    {
        null => id,
        Core.Challenge { Target: { } other } there when other.Value != target || !there.Attack.ToString().Equals(attack, StringComparison.OrdinalIgnoreCase) =>
            throw new RecordException($"`{id}` is a doubt about `{other.Value}` in the files, which this one would replace; give it an id of its own"),
        Core.Challenge => id,
        _ => throw new RecordException($"`{id}` is something else in this case, and a challenge needs an id of its own"),
    };

    /// <inheritdoc cref="Element"/>
    public string System(string id) => Having(id, e => e is SystemConfiguration, "is no system of the case");

    string Having(string address, Func<Element, bool> fits, string otherwise)
    {
        var assessment = loaded.Assessment;
        if (Asking.Unread(assessment) is not null || Has(assessment.Case, address, fits) || InVersion(address, fits)) return address;
        var near = Spelling.Nearest(address, assessment.Case.Ids);
        throw new RecordException($"`{address}` {otherwise}{(near is null || near == address ? "" : $"; did you mean `{near}`?")}");
    }

    bool InVersion(string address, Func<Element, bool> fits)
    {
        using var scratch = new Scratch();
        try
        {
            return acts.Where(a => a.Body is Baseline).Reverse()
                .Any(v => Has(CaseReader.Read(CaseFolder.Read(Versions.CheckOut(loaded.Folder.Root, v, scratch.Next())).Documents, []).Case, address, fits));
        }
        catch (RecordException)
        {
            // A version that is not in the store any more may have had it, and a doubt must not wait for that.
            return true;
        }
    }

    static bool Has(SafetyCase safetyCase, string address, Func<Element, bool> fits) => Stands(safetyCase, address) && fits(safetyCase[address.Split('/')[0]]!);

    /// <summary>Whether an id or the address of a step or leg is that of something in a case.</summary>
    public static bool Stands(SafetyCase safetyCase, string address) => address.Split('/') switch
    {
        [var id] => safetyCase[id] is not null,
        [var id, "step"] => safetyCase.Find<Claim>(id)?.Step is not null,
        [var id, "step", var leg] => safetyCase.Find<Claim>(id)?.Step?.Legs.Any(l => l.Claim.Value == leg) == true,
        _ => false,
    };
}
