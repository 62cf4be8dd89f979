using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Warrant.Core;

namespace Warrant.Views;

/// <summary>All words of the case for the search, as a script that calls one function with them: a page that was opened from disk can load a script and nothing else.</summary>
static class SearchIndex
{
    /// <summary>`warrantIndex([[path, id, kind, title, words], …])`.</summary>
    public static string Script(CaseView view)
    {
        using var bytes = new MemoryStream();
        // The usual encoder escapes whatever could end a script or leave a string.
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartArray();
            foreach (var page in view.Index.Pages.Navigation) Entry(json, page.Path, "", "page", page.Title, "");
            foreach (var element in view.Case.Elements)
                Entry(json, view.Index.Pages.Of(element), element.Id, Say.Kind(element), Prose.Words(Say.Text(element)), Words(element.Node));
            foreach (var chapter in view.Chapters)
                Entry(json, view.Index.Pages.OfChapter(chapter.Path)!, "", "chapter", view.Index.ChapterTexts[chapter.Path].Title, view.Index.ChapterTexts[chapter.Path].PlainWords);
            json.WriteEndArray();
        }
        return $"warrantIndex({Encoding.UTF8.GetString(bytes.ToArray())});\n";
    }

    static void Entry(Utf8JsonWriter json, string path, string id, string kind, string title, string words)
    {
        json.WriteStartArray();
        foreach (var text in new[] { path, id, kind, title, words }) json.WriteStringValue(Valid(text));
        json.WriteEndArray();
    }

    // Half a surrogate pair is no text.
    static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(Shown.Text(text)));

    // Everything that is written under an element. Maps and lists of the language do not nest deeper than its shapes, and the reader stops deeper ones.
    static string Words(MapNode node)
    {
        var words = new StringBuilder();
        var todo = new Stack<Node>([node]);
        while (todo.TryPop(out var next))
        {
            if (next is Scalar scalar) words.Append(scalar.Value).Append(' ');
            if (next is ListNode list) for (var i = list.Items.Length - 1; i >= 0; i--) todo.Push(list.Items[i]);
            if (next is MapNode map) for (var i = map.Entries.Length - 1; i >= 0; i--) todo.Push(map.Entries[i].Value);
        }
        return words.ToString().TrimEnd();
    }
}
