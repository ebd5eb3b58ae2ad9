using System.Collections.Immutable;
using Annals.Core.Diagnostics;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Versions;

namespace Annals.Tests.Resolving.Versions;

/// <summary>Published versions as tests write them.</summary>
internal static class Published
{
    public static ChapterVersion V(string version) =>
        ChapterVersion.TryParse(version, out var parsed) ? parsed : throw new ArgumentException(version, nameof(version));

    /// <summary>A chapter at a version, with a revision for each version before it, given newest first.</summary>
    public static Chapter At(this Chapter chapter, params string[] versions) =>
        chapter with
        {
            Version = V(versions[0]),
            Revisions =
            [
                .. versions.Select(
                    (v, i) => new Revision(V(v), chapter.Date.AddDays(-i), $"What {v} changed.", i == 0 ? "Edward Gibbon" : null)
                ),
            ],
        };

    /// <summary>The chapter as published, with the records that it used.</summary>
    public static Release Version(Chapter chapter, Func<Manuscript, Manuscript>? records = null, string? folder = null)
    {
        var slug = new ChapterSlug(folder ?? chapter.Slug.Value.Value);
        var manuscript = (records ?? (m => m))(Draft.Of(chapter));
        return new Release(
            chapter.Work,
            slug,
            chapter.Version,
            $"works/{chapter.Work}/versions/{slug}/{chapter.Version}",
            () => throw new NotSupportedException("a test's version has no files")
        )
        {
            Read = () => Checked.Of<Manuscript?>(manuscript),
        };
    }

    public static Manuscript With(this Manuscript manuscript, params Release[] releases) => manuscript with { Releases = [.. releases] };

    public static ChapterHistory History(this Publication publication, string slug = "rubicon") =>
        publication.Histories[new(new WorkSlug("rome"), new ChapterSlug(slug))];

    public static Block[] Paragraphs(params string[] words) => [.. words.Select(w => Draft.P(w))];
}
