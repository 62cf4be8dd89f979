using System.Diagnostics;

namespace Warrant.Core.Tests;

/// <summary>The table of widths is that of the font.</summary>
public sealed class FontWidthTests
{
    [Fact]
    public void The_table_is_what_the_script_measures()
    {
        Assert.SkipUnless(File.Exists("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf"), "Liberation Sans (fonts-liberation) is not installed");
        var table = Repository.Path("src/Warrant.Core/Map/FontWidths.cs");
        Process python;
        try
        {
            python = Process.Start(new ProcessStartInfo("python3", [Repository.Path("src/Warrant.Core/Map/font-widths.py")]) { RedirectStandardOutput = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not installed");
            throw;
        }
        using (python)
        {
            var measured = python.StandardOutput.ReadToEnd();
            python.WaitForExit();
            Assert.Equal(File.ReadAllText(table), measured);
        }
    }

    [Theory, InlineData("i", 2.676), InlineData("W", 11.328), InlineData("Hello, world", 62.796), InlineData("漢", 12), InlineData("", 0)]
    public void A_text_is_as_wide_as_its_letters(string text, double width) => Assert.Equal(width, TextWidth.Of(text, 12), 3);
}
