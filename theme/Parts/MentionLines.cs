using System.Collections.Immutable;
using System.Text;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Wording;
using Microsoft.AspNetCore.Components;

namespace Annals.Theme.Parts;

/// <summary>
/// An entry's mentions, passage by passage, each one piece of markup: a term may have thousands, and the renderer would keep all their
/// elements three times over. Many are folded, so that what is seen first is in which chapters they are.
/// </summary>
/// <param name="publication">Has the numbers of chapters and notes; null where the page does without.</param>
internal sealed class MentionLines(SiteFrame site, Publication? publication)
{
    /// <summary>More than these are not read through but looked up.</summary>
    private const int Many = 60;

    /// <summary>In letters.</summary>
    private const int LongestAbbreviation = 4;

    private static English Say => English.Words;

    public IEnumerable<MarkupString> Of(ImmutableArray<Mention> mentions)
    {
        var passages = mentions.GroupBy(m => (m.Chapter, m.Where, m.Address.Page)).ToList();
        if (mentions.Length <= Many)
        {
            foreach (var passage in passages)
                yield return new(Passage(HeadOf(passage.Key.Chapter, passage.Key.Where), passage, TongueOf(passage.Key.Chapter)));
            yield break;
        }
        foreach (var chapter in passages.Where(p => p.Key.Chapter is not null))
        {
            var tongue = TongueOf(chapter.Key.Chapter);
            yield return new(Folded(HeadOf(chapter.Key.Chapter, chapter.Key.Where), chapter.Count(), Lines(chapter, tongue), tongue));
        }
        // Captions and definitions name a thing once each: together they are as much as a chapter.
        var others = passages.Where(p => p.Key.Chapter is null).ToList();
        if (others.Count > 0)
            yield return new(
                Folded(
                    Say.InTheApparatus,
                    others.Sum(o => o.Count()),
                    string.Concat(others.Select(o => Passage(HeadOf(null, o.Key.Where), o)))
                )
            );
    }

    private string Passage(string head, IEnumerable<Mention> mentions, string tongue = "") =>
        $"<h3 class=\"mentions-chapter\"{tongue}>{head}</h3>\n{Lines(mentions, tongue)}\n";

    private static string Folded(string head, int count, string lines, string tongue = "") =>
        $"<details class=\"mentions-fold\"><summary><span class=\"mentions-chapter\"{tongue}>{head}</span> <span class=\"count\">{Say.MentionCount(count)}</span></summary>\n{lines}</details>\n";

    private string Lines(IEnumerable<Mention> mentions, string tongue)
    {
        var lines = new StringBuilder($"<ol class=\"mentions\"{tongue}>");
        foreach (var mention in mentions)
            Line(lines, mention);
        return lines.Append("</ol>").ToString();
    }

    /// <summary>What the words from a chapter say of their language, where it is not the publication's.</summary>
    private string TongueOf(ChapterKey? key)
    {
        if (key is not { } k || publication?.ChapterByKey.GetValueOrDefault(k) is not { } chapter)
            return "";
        var said = Tongue.Of(Tongue.Of(site, publication.Works.FirstOrDefault(w => w.Slug == k.Work), chapter), site.Settings.Language);
        return said is null ? "" : string.Concat(said.Select(s => $" {s.Key}=\"{s.Value}\""));
    }

    /// <summary>What a passage is called: a chapter with its number, and with its work where there are several.</summary>
    private string HeadOf(ChapterKey? key, string where)
    {
        var title = site.Prose.Words(where).Value;
        if (
            key is not { } k
            || publication?.ChapterByKey.GetValueOrDefault(k) is not { } chapter
            || publication.Works.FirstOrDefault(w => w.Slug == k.Work) is not { } work
        )
            return title;
        if (Say.ListNumeral(chapter, work.Numbering) is { Length: > 0 } numeral)
            title = $"<span class=\"numeral\">{numeral}</span> {title}";
        return publication.Works.Length > 1 ? $"{site.Prose.Words(FullTitle.Of(work.Title, work.Subtitle).Main).Value}, {title}" : title;
    }

    private void Line(StringBuilder to, Mention mention)
    {
        to.Append("<li><span class=\"where\">").Append(Templates.Encoder.Encode(PlaceOf(mention)));
        to.Append("</span> <a href=\"").Append(Templates.Encoder.Encode(site.Href(mention.Address))).Append("\">");
        if (IsBroken(mention) && mention.BeginsInside)
            to.Append('…');
        to.Append(InItsLine(mention, site.Prose).Value);
        to.Append("</a></li>");
    }

    private string PlaceOf(Mention mention) =>
        mention.Paragraph > 0 && mention.Place == MentionPlace.Text ? Say.Paragraph(mention.Paragraph)
        : mention.Place == MentionPlace.Note && NoteOf(mention) is { Number: > 0 } note ? Say.NoteMark(note)
        : Say.InA(mention.Place);

    private Note? NoteOf(Mention mention) =>
        mention.Chapter is { } key && publication?.ChapterByKey.GetValueOrDefault(key) is { } chapter
            ? chapter.Notes.FirstOrDefault(n => mention.Address.Value.EndsWith("#" + n.Key.Anchor, StringComparison.Ordinal))
            : null;

    private static bool IsBroken(Mention mention) => mention.Place != MentionPlace.Heading;

    /// <summary>
    /// The words after, and an ellipsis where they go on: in the place of a comma, and after the full stop of what may be an abbreviation.
    /// </summary>
    private static string AfterIt(Mention mention)
    {
        if (!IsBroken(mention) || !mention.EndsInside)
            return mention.After;
        var after = mention.After.TrimEnd(' ', ',', ';', ':', '-', '–', '—', '(', '[');
        return after.Length > 0 && after[^1] == '.' ? (MayBeAbbreviated(after) ? after + " …" : after)
            : after.Length > 0 && after[^1] is '!' or '?' or '…' ? after
            : after + "…";
    }

    /// <summary>
    /// A short word with a full stop: ed., vol., J. Where it ends a sentence after all, the ellipsis says that another follows.
    /// </summary>
    private static bool MayBeAbbreviated(string words)
    {
        var start = words.Length - 1;
        while (start > 0 && char.IsLetter(words[start - 1]))
            start--;
        return words.Length - 1 - start is > 0 and <= LongestAbbreviation;
    }

    // One piece of prose, so that a quotation mark or an apostrophe beside the name is set by what stands on its other side.
    private static Html InItsLine(Mention mention, IProseWriter prose) =>
        prose.Phrases([
            new Paragraph(
                Span.None,
                [
                    new TextRun(Span.None, mention.Before),
                    new Strong(Span.None, [new TextRun(Span.None, mention.Words)]),
                    new TextRun(Span.None, AfterIt(mention)),
                ]
            ),
        ]);
}
