namespace Warrant.Files;

/// <summary>One change of a YAML text, by the path of keys from the outermost map: `evidence`, `E1`, `digest`.</summary>
public abstract record YamlChange(IReadOnlyList<string> Path)
{
    /// <summary>What is there is replaced; what is not there is added at the end of its map, and maps on the way are made.</summary>
    public static YamlChange Set(YamlValue value, params IReadOnlyList<string> path) => new SetValue(path, value);

    /// <summary>Adds to the end of a list, which is made where it is not there.</summary>
    public static YamlChange Append(YamlValue item, params IReadOnlyList<string> path) => new AppendItem(path, item);

    /// <summary>Takes a key and its value away. A map that loses its last key stays, empty.</summary>
    public static YamlChange Remove(params IReadOnlyList<string> path) => new RemoveKey(path);
}

public sealed record SetValue(IReadOnlyList<string> Path, YamlValue Value) : YamlChange(Path);

public sealed record AppendItem(IReadOnlyList<string> Path, YamlValue Item) : YamlChange(Path);

public sealed record RemoveKey(IReadOnlyList<string> Path) : YamlChange(Path);

/// <summary>Why a text was not changed: a sentence without a stop. The text is as it was.</summary>
public sealed class EditRefusedException(string message) : Exception(message);
