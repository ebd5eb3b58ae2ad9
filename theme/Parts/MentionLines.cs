using System.Collections.Immutable;
using System.Text;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Theme.Wording;
using Microsoft.AspNetCore.Components;

namespace Annals.Theme.Parts;

/// <summary>An entry's mentions, passage by passage, each one piece of markup: a term may have thousands, and the renderer would keep all their elements three times over.</summary>
internal static class MentionLines
{
    private static English Say => English.Words;

    public static IEnumerable<MarkupString> Of(ImmutableArray<Mention> mentions, SiteFrame site)
    {
        var lines = new StringBuilder();
        foreach (var passage in mentions.GroupBy(m => (m.Where, m.Address.Page)))
        {
            lines.Append("<h3 class=\"mentions-chapter\">").Append(site.Prose.Words(passage.Key.Where).Value).Append("</h3>\n<ol class=\"mentions\">");
            foreach (var mention in passage) Line(lines, mention, site);
            lines.Append("</ol>\n");
            yield return new(lines.ToString());
            lines.Clear();
        }
    }

    private static void Line(StringBuilder to, Mention mention, SiteFrame site)
    {
        to.Append("<li><span class=\"where\">").Append(Templates.Encoder.Encode(PlaceOf(mention)));
        to.Append("</span> <a href=\"").Append(Templates.Encoder.Encode(site.Href(mention.Address))).Append("\">");
        if (IsBroken(mention) && mention.Before.Length > 0) to.Append('…');
        to.Append(InItsLine(mention, site.Prose).Value);
        if (IsBroken(mention) && !IsEnd(mention.After)) to.Append('…');
        to.Append("</a></li>");
    }

    private static string PlaceOf(Mention mention) =>
        mention.Paragraph > 0 && mention.Place == MentionPlace.Text ? Say.Paragraph(mention.Paragraph) : Say.InA(mention.Place);

    private static bool IsBroken(Mention mention) => mention.Place != MentionPlace.Heading;

    private static bool IsEnd(string after) => after.Length == 0 || after[^1] is '.' or '!' or '?' or '…';

    // One piece of prose, so that a quotation mark or an apostrophe beside the name is set by what stands on its other side.
    private static Html InItsLine(Mention mention, IProseWriter prose) => prose.Phrases([new Paragraph(
        Span.None, [new TextRun(Span.None, mention.Before), new Strong(Span.None, [new TextRun(Span.None, mention.Words)]), new TextRun(Span.None, mention.After)])]);
}
