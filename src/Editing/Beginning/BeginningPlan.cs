using Annals.Core.Files;

namespace Annals.Editing.Beginning;

/// <summary>What something new comes to: all of it or nothing is written.</summary>
/// <param name="Files">The files of the input folder as they will be: those that are new, and those that are there and change.</param>
/// <param name="Reference">What a text refers to it with; null where texts do not.</param>
public sealed record BeginningPlan(ImmutableArray<InputFile> Files, string? Reference)
{
    public static BeginningPlan Nothing { get; } = new([], null);
}
