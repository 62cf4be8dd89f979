using System.Text;

namespace Warrant.Evidence.Tests;

public class Crc32Tests
{
    /// <summary>The check value of the CRC catalogue's CRC-32/ISO-HDLC.</summary>
    [Fact]
    public void Check_value() => Assert.Equal(0xcbf43926u, Crc32.Append(0, "123456789"u8));

    [Fact]
    public void Nothing_is_zero() => Assert.Equal(0u, Crc32.Append(0, []));

    [Fact]
    public void Every_length_and_every_cut_agree_with_the_definition()
    {
        var bytes = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Range(0, 400).Select(i => (char)(i * i * 31 % 256))));
        for (var length = 0; length <= bytes.Length; length++)
        {
            var part = bytes.AsSpan(0, length);
            var expected = ZipMaker.SlowCrc(part);
            Assert.Equal(expected, Crc32.Append(0, part));
            Assert.Equal(expected, ~Crc32.ByTable(uint.MaxValue, part));
            var cut = length * 7 / 11;
            Assert.Equal(expected, Crc32.Append(Crc32.Append(0, part[..cut]), part[cut..]));
        }
    }
}
