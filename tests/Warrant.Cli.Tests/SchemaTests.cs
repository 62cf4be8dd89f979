using System.Diagnostics;

namespace Warrant.Cli.Tests;

/// <summary>The schema that YAML editors use lets through what the reader reads and finds what it is there to find.</summary>
public sealed class SchemaTests
{
    // Editors read YAML 1.2: a date is a text there, and `no` is one too.
    const string Program = """
        import glob, json, re, sys
        import jsonschema, yaml

        class Editor(yaml.SafeLoader):
            pass

        Editor.yaml_implicit_resolvers = {c: [(t, r) for t, r in rs if t not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")] for c, rs in yaml.SafeLoader.yaml_implicit_resolvers.items()}
        Editor.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
        schema = json.load(open(sys.argv[1]))
        jsonschema.Draft7Validator.check_schema(schema)
        found = set()
        for loader in (Editor, yaml.BaseLoader):
            for file in sorted(glob.glob(sys.argv[2] + "/*.yaml")):
                for error in jsonschema.Draft7Validator(schema).iter_errors(yaml.load(open(file, encoding="utf-8"), loader)):
                    found.add("/".join(str(p) for p in error.absolute_path) + " " + error.validator)
        print(*sorted(found), sep="\n")
        """;

    [Fact]
    public void The_example_is_valid() => Assert.Equal([], Errors(Repository.Path("examples/atlas-cyber")));

    [Fact]
    public void In_the_flawed_example_it_finds_what_is_of_the_wrong_form() =>
        // What WR006, WR402, WR004 and WR005 tell of.
        Assert.Equal(["decision required", "evidence/E1/valid-for pattern", "evidence/E3 additionalProperties", "searches/0 required"], Errors(Repository.Path("examples/atlas-cyber-flawed")));

    [Theory]
    [InlineData("", "")]
    [InlineData("  C7: { txet: x, undeveloped: true }\n", "claims/C7 additionalProperties,claims/C7 required")]
    [InlineData("  C7: { text: x, category: inabilty, undeveloped: true }\n", "claims/C7/category enum")]
    [InlineData("  C7: { text: x, undeveloped: true, category: control, context: K1 }\n", "claims/C7/context type")]
    [InlineData("  C7: { text: x, step: { alternatives: x, legs: { C1: } , at-least: 0 } }\n", "claims/C7/step/at-least minimum")]
    [InlineData("  7C: { text: x, undeveloped: true }\n", "claims pattern")]
    [InlineData("  C7: { text: x, step: { calculation: r, with: { r: 5 }, expect: { upper: 0.5, confidence: 95 } } }\n", "claims/C7/step/expect/confidence maximum")]
    [InlineData("evidence:\n  E7: { text: x, kind: audit, on: 3. Mai 2026, digest: \"sha256:77\" }\n", "evidence/E7/digest pattern,evidence/E7/on pattern")]
    [InlineData("asumptions: {}\n", " additionalProperties")]
    public void What_an_editor_shows(string added, string errors)
    {
        using var shell = new CommandLine();
        shell.Write("case.yaml", (added.StartsWith(' ') || added.Length == 0 ? "claims:\n  C1: { text: 2026-10-01, undeveloped: true }\n" : "") + added);
        Assert.Equal(errors.Length == 0 ? [] : errors.Split(','), Errors(shell.Folder));
    }

    [Fact]
    public void It_is_written_the_same_twice()
    {
        using var shell = new CommandLine();
        var once = shell.Run("schema");
        Assert.Equal((0, ""), (once.Exit, once.Error));
        Assert.Equal(once.Out, shell.Run("schema").Out);
    }

    static string[] Errors(string folder)
    {
        using var shell = new CommandLine();
        shell.Write("schema.json", shell.Run("schema").Out);
        Assert.SkipUnless(Python("-c", "import jsonschema, yaml").Exit == 0, "python3-jsonschema or python3-yaml is not installed");
        var (exit, text) = Python("-c", Program, shell.Path("schema.json"), folder);
        Assert.Equal(0, exit);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    static (int Exit, string Out) Python(params string[] arguments)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            var said = python.StandardOutput.ReadToEnd();
            python.StandardError.ReadToEnd();
            python.WaitForExit();
            return (python.ExitCode, said);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, "");
        }
    }
}
