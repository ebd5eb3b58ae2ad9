using System.Globalization;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Wording;

namespace Annals.Rendering.Html;

internal sealed partial class Sheet
{
    /// <summary>The emendations of a chapter's body as a list: what is read, what the source has, why, and the way back.</summary>
    public Sheet Emendations(Chapter chapter)
    {
        var emendations = Interventions.In(chapter.Body).OfType<Emendation>().Where(e => e.Number > 0).ToList();
        if (emendations.Count == 0)
            return this;
        _to.Append("<ol class=\"notes-list emendation-list\">\n");
        foreach (var emendation in emendations)
        {
            _to.Append("<li class=\"note\"");
            Id(Addresses.EmendationNoteAnchor(emendation.Number))
                .Append("><span class=\"note-mark\">")
                .Append(CultureInfo.InvariantCulture, $"{emendation.Number}");
            _to.Append("</span>\n<div class=\"note-text\">\n<p>");
            Change(emendation);
            _to.Append("</p>\n");
            if (emendation.Reason is { Length: > 0 } reason)
            {
                _to.Append("<p>");
                Words(reason);
                _to.Append("</p>\n");
            }
            _to.Append("</div>\n<span class=\"backlinks\"><a class=\"backlink\" role=\"doc-backlink\" href=\"#")
                .Escaped(Prefix)
                .Append(Addresses.EmendationAnchor(emendation.Number));
            _to.Append('"');
            Ours().Append('>').Append(English.Words.BackToEmendation(emendation.Number)).Append("</a></span></li>\n");
        }
        _to.Append("</ol>\n");
        return this;
    }

    private void Change(Emendation emendation)
    {
        var (reading, source) = (PlainText.Of(emendation.Reading).Trim(), PlainText.Of(emendation.Source).Trim());
        if (reading.Length > 0)
        {
            _to.Append("<b class=\"reading\">");
            // What begins within a word, as a possessive, begins with no quotation.
            Words(reading[0] == '\'' ? '\u2019' + reading[1..] : reading);
            _to.Append("</b>");
            Ours(source.Length > 0 ? English.Words.ButInSource : English.Words.NotInSource);
        }
        else
        {
            Ours(English.Words.LeftOut);
        }
        if (source.Length > 0)
            _to.Append("<q class=\"in-source\">").Escaped(source).Append("</q>");
    }

    /// <summary>A name in its standard form: words like any other, until a reader asks for what was done to them.</summary>
    private void Write(Regularisation name)
    {
        _to.Append("<span class=\"regularised\"").Attribute("data-source", PlainText.Of(name.Source)).Append('>');
        Write(name.Reading);
        _to.Append("</span>");
    }

    /// <summary>
    /// Words that an editor wrote, as a link to what they replaced. Where that would be an anchor around or within another, they are marked
    /// as they are, and the link stands behind them or behind the anchor around them.
    /// </summary>
    private void Write(Emendation emendation)
    {
        // A blank before or after the words is not marked with them.
        var (before, words, after) = Parted(emendation.Reading);
        if (before > 0)
            _type.Set(_to, before);
        Mark(emendation with { Reading = words });
        if (after > 0)
            _type.Set(_to, after);
    }

    private static (int Before, ImmutableArray<Inline> Words, int After) Parted(ImmutableArray<Inline> reading)
    {
        var (before, after) = (0, 0);
        if (reading is [TextRun first, ..] && first.Value.Length - first.Value.AsSpan().TrimStart().Length is > 0 and var leading)
        {
            before = leading;
            reading = reading.SetItem(0, first with { Value = first.Value[leading..] });
        }
        if (reading is [.., TextRun last] && last.Value.Length - last.Value.AsSpan().TrimEnd().Length is > 0 and var trailing)
        {
            after = trailing;
            reading = reading.SetItem(reading.Length - 1, last with { Value = last.Value[..^trailing] });
        }
        return (before, reading, after);
    }

    private void Mark(Emendation emendation)
    {
        if (emendation.Number == 0)
        {
            _to.Append("<span class=\"emendation\">");
            Write(emendation.Reading);
            _to.Append("</span>");
            return;
        }
        var dropped = emendation.Reading.All(inline => inline is TextRun { Value.Length: 0 });
        if (_inLink || HasAnchor(emendation.Reading))
        {
            _to.Append(dropped ? "<span class=\"emendation dropped\"" : "<span class=\"emendation\"");
            Id(Addresses.EmendationAnchor(emendation.Number)).Append('>');
            Write(emendation.Reading);
            _to.Append("</span>");
            if (_inLink)
                _held.Add(emendation);
            else
                EmendationMark(emendation.Number);
            return;
        }
        _to.Append(dropped ? "<a class=\"emendation dropped\"" : "<a class=\"emendation\"");
        Id(Addresses.EmendationAnchor(emendation.Number));
        ToNote(emendation.Number);
        if (dropped)
            _to.Attribute("aria-label", English.Words.WordsLeftOut);
        InLink(emendation.Reading);
    }

    private void EmendationMark(int number)
    {
        _to.Append("<a class=\"emendation-mark\"");
        ToNote(number);
        _to.Attribute("aria-label", English.Words.Emendation(number));
        Ours().Append("></a>");
    }

    // What is said of it is said by its description, which is heard when it is asked for and not in the middle of the sentence.
    private void ToNote(int number) =>
        _to.Append(" href=\"#")
            .Escaped(Prefix)
            .Append(Addresses.EmendationNoteAnchor(number))
            .Append("\" aria-describedby=\"")
            .Escaped(Prefix)
            .Append("emendations\"");

    /// <summary>Whether anything in it is a link. Marks of notes are not: they wait until a link around them ends.</summary>
    private static bool HasAnchor(ImmutableArray<Inline> content) =>
        content.Any(inline =>
            inline switch
            {
                Link or Citation or Reference { Address: not null } => true,
                Reference r => HasAnchor(r.Content),
                Emphasis e => HasAnchor(e.Content),
                Strong s => HasAnchor(s.Content),
                ForeignPhrase f => HasAnchor(f.Content),
                Intervention i => HasAnchor(i.Reading),
                _ => false,
            }
        );
}
