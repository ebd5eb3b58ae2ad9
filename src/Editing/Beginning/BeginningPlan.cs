using Annals.Core.Files;

namespace Annals.Editing.Beginning;

/// <summary>What something new comes to: all of it or nothing is written.</summary>
/// <param name="Files">The files of the input folder as they will be: those that are new, and those that are there and change.</param>
/// <param name="Reference">What a text refers to it with; null where texts do not.</param>
public sealed record BeginningPlan(ImmutableArray<InputFile> Files, string? Reference)
{
    /// <summary>What its author should know of it; null for nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>
    /// What to do where the work no longer gives its source back with it, in the place of what holds for any text; null where there is
    /// nothing else to do.
    /// </summary>
    public string? SourceHint { get; init; }

    public static BeginningPlan Nothing { get; } = new([], null);
}
