namespace Warrant.Core;

/// <summary>What the columns of a table mean: the `columns` of an evidence item.</summary>
/// <param name="Sample">The column that says which sample a row is an attempt at.</param>
/// <param name="Score">The column of the score; its name is the scorer's.</param>
/// <param name="Task">Samples of two tasks are different samples even if their ids are equal.</param>
/// <param name="Epoch">From 1. Without it a sample's rows are its attempts in the order of the table.</param>
/// <param name="Date">The day of the row.</param>
public sealed record Columns(string Sample, string Score, string? Task, string? Epoch, string? Date);
