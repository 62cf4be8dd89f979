namespace Warrant.Core;

/// <summary>How a thing stands. The order is that of truth: fails &lt; unknown &lt; holds.</summary>
public enum Standing { Fails, Unknown, Holds }
