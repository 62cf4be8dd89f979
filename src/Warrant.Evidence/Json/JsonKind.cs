namespace Warrant.Evidence;

/// <summary>What a JSON value is, by its first byte. Bare `NaN`, `Infinity` and `-Infinity` are numbers: Python writes them.</summary>
enum JsonKind { Object, Array, Text, Number, True, False, Null }
