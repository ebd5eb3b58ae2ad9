using System.Collections.Frozen;
using System.Collections.Immutable;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Versions;

namespace Annals.Tests.Rendering;

/// <summary>The history of <see cref="A.Chapter(Block[])"/>, made by hand.</summary>
internal static class AHistory
{
    public static readonly ChapterVersion First = new(1, 0, 0);
    public static readonly ChapterVersion Second = new(1, 1, 0);
    public static readonly ChapterVersion Third = new(1, 1, 1);

    /// <summary>A version whose chapter has one paragraph for each route, and one record.</summary>
    public static PublishedVersion Version(ChapterVersion version, params PassageRoute[] routes)
    {
        var body = routes.Select(Block (r) => A.Paragraph(r.From, A.Text($"Words {r.From} of {version}."))).ToArray();
        var was = A.Publication(A.Chapter(body) with { Version = version }) with { People = [A.Person("enver-hoxha", "Enver Hoxha")] };
        var passages = routes.Select(r => new Passage(PassageKind.Paragraph, r.From, $"Words {r.From} of {version}.", ""));
        return new(
            version,
            new DateOnly(2026, 11, 20 + version.Minor + version.Patch),
            "Conflict with Yugoslavia",
            $"What {version} changed.",
            null,
            new([.. passages], []),
            () => was
        )
        {
            ToCurrent = new([.. routes], []),
        };
    }

    public static PassageRoute Same(int number) => new(number, PassageFate.Same, [number], number);

    public static PassageRoute Route(int from, PassageFate fate, params int[] to) =>
        new(from, fate, [.. to], to[0]) { Edited = fate == PassageFate.Edited };

    public static PassageRoute Gone(int from, int nearest) => new(from, PassageFate.Removed, [], nearest);

    public static ChapterHistory Of(Chapter? current, params PublishedVersion[] versions) =>
        new()
        {
            Work = new WorkSlug("albania"),
            Slug = new ChapterSlug("yugoslavia"),
            Folder = new ChapterSlug("yugoslavia"),
            Title = "Conflict with Yugoslavia",
            Current = current,
            Versions = [.. versions],
            Text = versions[^1].Text,
        };

    /// <summary>Three versions, of which the last is the current text: 1.0.0, 1.1.0 and 1.1.1.</summary>
    public static ChapterHistory OfThree(Chapter? current) =>
        Of(current, Version(First, Same(1), Route(2, PassageFate.Edited, 3)), Version(Second, Same(1)), Version(Third, Same(1)));

    /// <summary>The publication with a chapter's history, its current chapter found in it.</summary>
    public static Publication With(this Publication publication, ChapterHistory history) =>
        publication with
        {
            Histories = new Dictionary<ChapterKey, ChapterHistory> { [new(history.Work, history.Slug)] = history }.ToFrozenDictionary(),
        };

    /// <summary>A publication of one chapter with the history of three versions.</summary>
    public static Publication Published()
    {
        var chapter = A.Chapter(A.Paragraph(1, A.Text("Words 1 of 1.1.1."))) with { Version = Third };
        return A.Publication(chapter).With(OfThree(chapter));
    }
}
