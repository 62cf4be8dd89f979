using System.Xml;

namespace Warrant.Core;

/// <summary>Reads fault trees in the Open-PSA Model Exchange Format (Epstein and Rauzy 2008, version 2.0d).</summary>
public static class FaultTreeReader
{
    /// <summary>The most characters that a file may have.</summary>
    public const long MostCharacters = 1 << 28;

    /// <param name="xml">The file; a document type is refused.</param>
    /// <param name="top">The gate to analyse; null for the only one that no gate uses.</param>
    public static FaultTreeReading Read(Stream xml, string? top = null) => Read(settings => XmlReader.Create(xml, settings), top);

    /// <inheritdoc cref="Read(Stream, string?)"/>
    public static FaultTreeReading Read(TextReader xml, string? top = null) => Read(settings => XmlReader.Create(xml, settings), top);

    static FaultTreeReading Read(Func<XmlReaderSettings, XmlReader> open, string? top)
    {
        try
        {
            using var reader = open(new()
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
                IgnoreComments = true,
                IgnoreWhitespace = true,
                IgnoreProcessingInstructions = true,
            });
            return new(Linking.Link(new ModelParser(reader).Read(), top), null);
        }
        catch (XmlException e)
        {
            return new(null, new(Words(e), e.LineNumber, e.LinePosition));
        }
        catch (FaultTreeException e)
        {
            return new(null, new(e.Message, e.At.Line, e.At.Column));
        }
    }

    // The framework repeats the place at the end, and of a document type it says how a programmer would let it in.
    static string Words(XmlException e)
    {
        if (e.Message.Contains("DTD", StringComparison.Ordinal)) return "a document type is refused";
        var place = e.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return (place > 0 ? e.Message[..place] : e.Message).TrimEnd('.');
    }
}
