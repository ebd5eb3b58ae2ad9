using Annals.Core.Publications;
using Annals.Core.Wording;

namespace Annals.Theme.Parts;

/// <summary>
/// The numbers by which an index calls the chapters of a work: those of their labels, as the contents have them, where no two are the
/// same; else those of their places.
/// </summary>
internal sealed class ChapterNumerals
{
    private readonly ChapterNumbering _numbering;
    private readonly bool _fromLabels;

    public ChapterNumerals(Work work)
    {
        _numbering = work.Numbering;
        var listed = work.Chapters.Select(c => Say.ListNumeral(c, work.Numbering)).Where(n => n.Length > 0).ToList();
        _fromLabels = listed.Distinct(StringComparer.Ordinal).Count() == listed.Count;
    }

    private static English Say => English.Words;

    /// <summary>Null for a chapter without a number.</summary>
    public string? Of(Chapter chapter) =>
        (_fromLabels ? Say.ListNumeral(chapter, _numbering) : Say.Numeral(chapter, _numbering)) is { Length: > 0 } numeral ? numeral : null;

    /// <summary>The same as it is heard: <c>Book IV</c> where the label says so, else <c>Chapter IV</c>.</summary>
    public string? HeardOf(Chapter chapter) =>
        Of(chapter) is not { } numeral ? null
        : _fromLabels && chapter.Label is { } label ? label
        : $"{Say.Chapter} {numeral}";
}
