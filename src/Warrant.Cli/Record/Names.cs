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

    /// <summary>The same, or the id of the case: for a finding on the case as a whole.</summary>
    public string ElementOrCase(string address) => address == (loaded.Assessment.Case.Id?.Value ?? acts.FirstOrDefault()?.Case) ? address : Element(address);

    /// <summary>The id of a challenge that is to be raised.</summary>
    /// <exception cref="RecordException">Something else of the case has it, so that neither could be read in the files any more.</exception>
    public string Challenge(string id) =>
        loaded.Assessment.Case[id] is null or Core.Challenge ? id : throw new RecordException($"`{id}` is something else in this case, and a challenge needs an id of its own");

    /// <inheritdoc cref="Element"/>
    public string System(string id) => Having(id, e => e is SystemConfiguration, "is no system of the case");

    string Having(string address, Func<Element, bool> fits, string otherwise)
    {
        var assessment = loaded.Assessment;
        if (assessment.Findings.Any(f => f.Rule.Code is "WR001" or "WR002" or "WR007") || Has(assessment.Case, address, fits) || InVersion(address, fits)) return address;
        var near = Spelling.Nearest(address, assessment.Case.Ids);
        throw new RecordException($"`{address}` {otherwise}{(near is null ? "" : $"; did you mean `{near}`?")}");
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
