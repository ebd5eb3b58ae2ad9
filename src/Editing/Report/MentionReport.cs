using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Reports;

namespace Annals.Editing.Report;

/// <summary>What the mentions of entries give to report on.</summary>
/// <param name="TermsIn">How many terms each chapter names.</param>
internal sealed record MentionReport(ImmutableArray<UnlinkedMention> NotLinked, ImmutableArray<UnexplainedTerm> UsedBefore, int[] TermsIn)
{
    /// <param name="chapters">In reading order.</param>
    /// <param name="readings">Of each.</param>
    /// <param name="numbers">Each chapter's place among them.</param>
    public static MentionReport Of(
        Publication publication,
        ImmutableArray<(Work Work, Chapter Chapter)> chapters,
        ChapterReading[] readings,
        Dictionary<ChapterKey, int> numbers
    )
    {
        var notLinked = new List<(int Chapter, int Offset, UnlinkedMention Mention)>();
        var usedBefore = new List<(int Chapter, int Offset, UnexplainedTerm Term)>();
        var termsIn = new int[chapters.Length];
        foreach (var entry in publication.Entries)
        {
            WorkSlug? work = null;
            var first = default(Seen);
            Seen? explained = null;
            // Mentions are in reading order: those of a chapter follow each other.
            foreach (var (number, mentions) in ByChapter(publication.MentionsOf(entry.Key), numbers))
            {
                var chapter = chapters[number].Chapter;
                if (entry is Term)
                {
                    termsIn[number]++;
                    if (work != chapter.Work)
                    {
                        AddTerm();
                        (work, first, explained) = (chapter.Work, default, null);
                    }
                }
                if (Unlinked(entry, chapter, mentions) is { } unlinked)
                    notLinked.Add((number, unlinked.Offset, unlinked.Mention));
                if (entry is not Term || explained is not null)
                    continue;
                foreach (var mention in mentions.Where(m => m.Place == MentionPlace.Text))
                {
                    var markup = MentionMarkup.Of(mention);
                    var seen = new Seen(number, markup.Offset, mention);
                    if (first.Mention is null)
                        first = seen;
                    if (!markup.Linked && !readings[number].Defined.Contains(mention.Excerpt.Content))
                        continue;
                    explained = seen;
                    break;
                }
            }
            if (entry is Term)
                AddTerm();

            void AddTerm()
            {
                if (first.Mention is null || first.Mention == explained?.Mention)
                    return;
                usedBefore.Add(
                    (first.Chapter, first.Offset, new(entry.Key, entry.Name, PlaceOf(first), explained is { } e ? PlaceOf(e) : null))
                );
            }
        }
        return new(
            [
                .. notLinked
                    .OrderBy(n => n.Chapter)
                    .ThenBy(n => n.Offset)
                    .ThenBy(n => n.Mention.Key.ToString(), StringComparer.Ordinal)
                    .Select(n => n.Mention),
            ],
            [
                .. usedBefore
                    .OrderBy(u => u.Chapter)
                    .ThenBy(u => u.Offset)
                    .ThenBy(u => u.Term.Key.ToString(), StringComparer.Ordinal)
                    .Select(u => u.Term),
            ],
            termsIn
        );

        ReportedPlace PlaceOf(Seen seen) =>
            Reporting.PlaceOf(chapters[seen.Chapter].Chapter, seen.Offset, seen.Mention.Address, seen.Mention.Paragraph);
    }

    private static IEnumerable<(int Chapter, ArraySegment<Mention> Mentions)> ByChapter(
        ImmutableArray<Mention> mentions,
        Dictionary<ChapterKey, int> numbers
    )
    {
        var all = System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsArray(mentions) ?? [];
        for (var start = 0; start < all.Length;)
        {
            var end = start + 1;
            while (end < all.Length && all[end].Chapter == all[start].Chapter)
                end++;
            if (all[start].Chapter is { } key && numbers.TryGetValue(key, out var number))
                yield return (number, new ArraySegment<Mention>(all, start, end - start));
            start = end;
        }
    }

    /// <summary>
    /// The chapter's first mention of an entry where that is no link; null where it is, and where only notes name it, which have no such
    /// links.
    /// </summary>
    private static (int Offset, UnlinkedMention Mention)? Unlinked(Entry entry, Chapter chapter, ArraySegment<Mention> mentions)
    {
        Mention? first = null;
        var markup = default(MentionMarkup);
        var linkedAt = 0;
        foreach (var mention in mentions)
        {
            if (mention.Place != MentionPlace.Text)
                continue;
            var here = MentionMarkup.Of(mention);
            if (first is null && here.Linked)
                return null;
            if (first is null)
                (first, markup) = (mention, here);
            if (!here.Linked)
                continue;
            linkedAt = mention.Paragraph;
            break;
        }
        if (first is null)
        {
            if (mentions.FirstOrDefault(m => m.Place == MentionPlace.Heading) is not { } heading)
                return null;
            var offset = MentionMarkup.Of(heading).Offset;
            return (offset, new(entry.Key, entry.Name, Reporting.PlaceOf(chapter, offset, heading.Address, 0), UnlinkedReason.Heading, 0));
        }
        var reason =
            markup.WithinLink ? UnlinkedReason.Link
            : !chapter.Autolink ? UnlinkedReason.ChapterAutolink
            : !entry.Autolink ? UnlinkedReason.RecordAutolink
            : UnlinkedReason.Markup;
        return (
            markup.Offset,
            new(entry.Key, entry.Name, Reporting.PlaceOf(chapter, markup.Offset, first.Address, first.Paragraph), reason, linkedAt)
        );
    }

    private readonly record struct Seen(int Chapter, int Offset, Mention Mention);
}
