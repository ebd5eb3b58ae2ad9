using Annals.Core.Files;

namespace Annals.Editing.Renaming;

/// <summary>What a change of names or places comes to: all of it or nothing is written.</summary>
/// <param name="Rewritten">The files whose text changes, by the path that they had.</param>
/// <param name="Moved">The files that only lie elsewhere then.</param>
public sealed record RenamingPlan(ImmutableArray<RewrittenFile> Rewritten, ImmutableArray<MovedFile> Moved)
{
    public static RenamingPlan Nothing { get; } = new([], []);

    /// <summary>The files of the input folder as they will be: those that are new, and those that are there and change.</summary>
    public ImmutableArray<InputFile> Files => [.. Rewritten.Select(r => r.File), .. Moved.Select(m => m.File)];

    /// <summary>The files that will be there no more.</summary>
    public ImmutableArray<string> Removed =>
        [.. Rewritten.Where(r => r.From != r.Path).Select(r => r.From).Concat(Moved.Select(m => m.From)).Except(Files.Select(f => f.Path))];

    /// <summary>The folder as it will be.</summary>
    public InputTree In(InputTree input)
    {
        var removed = Removed.ToHashSet(StringComparer.Ordinal);
        return new InputTree(input.With(Files).Files.Where(f => !removed.Contains(f.Path))) { Links = input.Links };
    }
}

/// <param name="From">Where it lies now.</param>
public sealed record MovedFile(string From, InputFile File);
