using System.Text;

namespace Warrant.Record.Tests;

public sealed class NoteTests
{
    // The example in the documentation of Go's sumdb/note, where signed notes come from.
    const string Note = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    static readonly PublicKey key = new(Convert.FromBase64String("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")[1..]);

    [Fact]
    public void The_example_verifies()
    {
        Assert.Equal(0xc74f20a3, SignedNote.KeyId("PeterNeumann", key));
        Assert.True(SignedNote.Parse(Note)!.IsSignedBy("PeterNeumann", key));
        Assert.Equal(Note, SignedNote.Parse(Note)!.ToString());
    }

    [Fact]
    public void A_changed_text_or_another_name_does_not()
    {
        Assert.False(SignedNote.Parse(Note.Replace("think", "thing"))!.IsSignedBy("PeterNeumann", key));
        Assert.False(SignedNote.Parse(Note)!.IsSignedBy("Peter", key));
        Assert.False(SignedNote.Parse(Note)!.IsSignedBy("PeterNeumann", Story.Key("ada").Public));
    }

    [Fact]
    public void The_example_of_C2SP_is_read()
    {
        const string text = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n";
        var note = SignedNote.Parse(text)!;
        Assert.EndsWith("sera.\n", note.Text);
        Assert.Equal(text, note.ToString());
        Assert.Equal("quasimodo.example/salvatore", Assert.Single(note.Signatures).Name);
    }

    [Fact]
    public void A_checkpoint_comes_back_and_what_is_none_does_not()
    {
        var checkpoint = new Checkpoint("warrant/x", 3, new byte[32]);
        var note = SignedNote.Parse(Encoding.UTF8.GetString(checkpoint.Sign(Story.Key("ada"))))!;
        Assert.Equal(3, Checkpoint.Parse(note.Text)!.Size);
        Assert.True(note.IsSignedBy("warrant/x", Story.Key("ada").Public));
        Assert.Null(Checkpoint.Parse(note.Text.Replace("\n3\n", "\n03\n")));
        Assert.Null(Checkpoint.Parse(note.Text + "more\n"));
        Assert.Null(Checkpoint.Parse(note.Text.Replace("AAAA", "")));
        Assert.Null(SignedNote.Parse("no blank line\n"));
        Assert.Null(SignedNote.Parse("no signature\n\n"));
        Assert.Null(SignedNote.Parse(note + "\n"));
        Assert.Null(SignedNote.Parse("text\r\n\n— a AAAAAAAA\n"));
    }
}
