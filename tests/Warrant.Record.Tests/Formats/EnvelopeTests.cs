using System.Text;
using System.Text.Json.Nodes;

namespace Warrant.Record.Tests;

public sealed class EnvelopeTests
{
    [Fact]
    public void What_DSSE_signs_is_that_of_its_specification() =>
        Assert.Equal("DSSEv1 29 http://example.com/HelloWorld 11 hello world", Encoding.UTF8.GetString(Dsse.PreAuthentication("http://example.com/HelloWorld", "hello world"u8)));

    [Fact]
    public void An_envelope_comes_back_from_its_bytes()
    {
        var key = Story.Key("ada");
        var envelope = Dsse.Sign("http://example.com/HelloWorld", "hello world"u8.ToArray(), key);
        var back = Dsse.Parse(envelope.Bytes())!;
        Assert.True(back.IsSignedBy(key.Public));
        Assert.False(back.IsSignedBy(Story.Key("rita").Public));
        Assert.Contains("\"payload\":\"aGVsbG8gd29ybGQ=\"", Encoding.UTF8.GetString(envelope.Bytes()));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{"payload":"","payloadType":"x","signatures":[]}""")]
    [InlineData("""{"payload":"","payloadType":"x","signatures":[{"keyid":"k","sig":"!"}]}""")]
    [InlineData("""{"payload":"", "payloadType":"x","signatures":[{"keyid":"k","sig":""}]}""")]
    [InlineData("""{"payload":"","payload":"","payloadType":"x","signatures":[{"keyid":"k","sig":""}]}""")]
    public void What_is_no_envelope_in_its_one_form_is_none(string text) => Assert.Null(Dsse.Parse(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("""{ "b" : 1, "a" : [ true, null, "x" ] }""", """{"a":[true,null,"x"],"b":1}""")]
    [InlineData("""{"é":"\u00e9","€":"\ud83d\ude00","a":"\u0001\n\"\\/"}""", """{"a":"\u0001\n\"\\/","é":"é","€":"😀"}""")]
    public void Canonical_json_has_one_form(string text, string canonical) => Assert.Equal(canonical, CanonicalJson.Text(JsonNode.Parse(text)));

    [Fact]
    public void Half_a_surrogate_pair_stays_what_it_is() => Assert.Equal("\"\\ud800x\"", CanonicalJson.Text(JsonValue.Create("\ud800x")));

    [Fact]
    public void Every_kind_of_act_comes_back_from_its_bytes()
    {
        foreach (var body in Bodies.All)
        {
            var act = new Act(Story.Case, 7, Story.Start, "ada", Story.Digest, body);
            var back = Act.Parse(act.Bytes());
            Assert.NotNull(back);
            Assert.Equal(act.Bytes(), back.Bytes());
            Assert.Equal(body.GetType(), back.Body.GetType());
        }
        Assert.Equal(ActKinds.Names.Order(), Bodies.All.Select(ActKinds.NameOf).Order());
    }

    [Fact]
    public void An_act_with_a_key_too_many_or_one_missing_is_none()
    {
        var text = Encoding.UTF8.GetString(new Act(Story.Case, 7, Story.Start, "ada", Story.Digest, new Suspended("x")).Bytes());
        Assert.NotNull(Act.Parse(Encoding.UTF8.GetBytes(text)));
        Assert.Null(Act.Parse(Encoding.UTF8.GetBytes(text.Replace("\"because\":\"x\"", "\"because\":\"x\",\"more\":1"))));
        Assert.Null(Act.Parse(Encoding.UTF8.GetBytes(text.Replace("\"because\":\"x\"", ""))));
        Assert.Null(Act.Parse(Encoding.UTF8.GetBytes(text.Replace("\"because\":\"x\"", "\"because\":null"))));
        Assert.Null(Act.Parse(Encoding.UTF8.GetBytes(text.Replace("suspension", "suspensions"))));
    }
}
