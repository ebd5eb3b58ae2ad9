using System.Text;
using System.Text.Json;
using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>
/// What two snapshots say otherwise. The particulars of the publication and the work are left aside, and so is where the chapter lay and
/// how many figures came before it: a chapter is not changed by what is changed around it. Nor is it by another editor's or git's line
/// ends, a byte order mark, or a bibliography that a program has laid out anew.
/// </summary>
/// <param name="InText">Whether the chapter's own file says something else.</param>
/// <param name="Records">The records that say something else, or that only one of the two has, by path.</param>
public sealed record SnapshotChanges(bool InText, ImmutableArray<string> Records)
{
    public bool IsNone => !InText && Records.IsEmpty;

    public static SnapshotChanges Between(Snapshot one, Snapshot other) =>
        new(
            !one.Chapter.Span.SequenceEqual(other.Chapter.Span)
                && !SayTheSame(Encoding.UTF8.GetString(one.Chapter.Span), Encoding.UTF8.GetString(other.Chapter.Span)),
            [
                .. one
                    .Records.Keys.Union(other.Records.Keys)
                    .Where(IsOwn)
                    .Where(path => !SayTheSame(path, one.Records.GetValueOrDefault(path), other.Records.GetValueOrDefault(path)))
                    .Order(StringComparer.Ordinal),
            ]
        );

    private static bool IsOwn(string path) => path != "publication.yml" && !path.StartsWith("works/", StringComparison.Ordinal);

    private static bool SayTheSame(string path, string? one, string? other) =>
        one is not null && other is not null && (SayTheSame(one, other) || (path == BibliographyItem.File && NameTheSame(one, other)));

    private static bool SayTheSame(string one, string other) => one == other || Plain(one) == Plain(other);

    private static string Plain(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n");

    /// <summary>Whether two lists hold the same works, in whatever order and however laid out.</summary>
    private static bool NameTheSame(string one, string other)
    {
        using var works = JsonDocument.Parse(one);
        using var others = JsonDocument.Parse(other);
        return works.RootElement.GetArrayLength() == others.RootElement.GetArrayLength()
            && works
                .RootElement.EnumerateArray()
                .All(work => others.RootElement.EnumerateArray().Any(o => JsonElement.DeepEquals(work, o)));
    }
}
