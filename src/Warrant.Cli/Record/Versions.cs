using System.Globalization;
using Warrant.Core;
using Warrant.Files;
using Warrant.Record;

namespace Warrant.Cli;

/// <summary>Versions of a case by the number or the day of their baseline, rebuilt from the store.</summary>
static class Versions
{
    /// <summary>The record of a case, which must verify.</summary>
    /// <exception cref="RecordException">There is none, or it does not.</exception>
    public static IReadOnlyList<Act> Acts(string caseFolder)
    {
        if (FileHome.Of(caseFolder).IsHeadless) throw new RecordException(Acting.Headless);
        if (RecordVerifier.Verify(FileHome.Of(caseFolder), null) is not { } verified) throw new RecordException("the case has no record; `warrant baseline` starts one");
        return verified.Good ? verified.Acts : throw new RecordException("the record does not verify; `warrant record verify` says more");
    }

    /// <summary>The baseline with a number, or the latest one by a day.</summary>
    /// <exception cref="RecordException">There is none such.</exception>
    public static Act Baseline(IReadOnlyList<Act> acts, string name)
    {
        if (Values.Date(name) is { } day) return acts.LastOrDefault(a => a.Day <= day && a.Body is Baseline) ?? throw new RecordException($"there was no baseline by {name}");
        Named(name);
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < acts.Count && acts[number].Body is Baseline ? acts[number] : throw new RecordException($"act {name} is no baseline");
    }

    /// <summary>Whether a name could be that of a version, before any record is asked.</summary>
    /// <exception cref="RecordException">It is neither a number nor a date.</exception>
    public static void Named(string name)
    {
        if (Values.Date(name) is null && !(name.Length > 0 && name.All(char.IsAsciiDigit))) throw new RecordException($"`{name}` is no folder, and neither the number of an act nor a date such as 2026-11-20");
    }

    /// <summary>Rebuilds the files of a baseline and says where the case folder is.</summary>
    /// <exception cref="RecordException">Files are missing from the store, or damaged.</exception>
    public static string CheckOut(string caseFolder, Act baseline, string target)
    {
        var store = new ContentStore(caseFolder);
        var manifest = Manifest.Read(store, ((Baseline)baseline.Body).Manifest) ?? throw new RecordException($"the manifest of baseline {baseline.Sequence} is missing from the store, or damaged");
        return Checkout.Write(manifest, store, target);
    }
}
