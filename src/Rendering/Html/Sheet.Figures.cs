using System.Globalization;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Wording;

namespace Annals.Rendering.Html;

internal sealed partial class Sheet
{
    /// <summary>A figure: its image, or the plate that stands where the image will; then its number, caption and label.</summary>
    /// <param name="large">On the figure's own page: not put off until it is scrolled to, and no link to itself.</param>
    /// <param name="number">Its number where it stands; 0 takes the one its record has.</param>
    /// <param name="anchored">False where the figure stands again: an anchor has one place.</param>
    public Sheet Figure(Figure figure, bool large, int number = 0, bool anchored = true)
    {
        if (number == 0)
            number = figure.Standing?.Number ?? 0;
        var image = figure.Image is { } file ? _room.Publication.Images.GetValueOrDefault(file.Value) : null;
        _to.Append("<figure class=\"figure\"");
        if (anchored)
            Id(Addresses.FigureAnchor(figure.Id));
        _to.Append(">\n");
        if (image is null)
            Plate(figure);
        else
            Image(figure, image, large);
        _to.Append("<figcaption>");
        Number(figure, number, large);
        Blocks(figure.Caption);
        if (image is not null)
            Label(figure);
        _to.Append("</figcaption>\n</figure>\n");
        return this;
    }

    /// <summary>A museum's label: maker, title, kind, and why there is no picture.</summary>
    private void Plate(Figure figure)
    {
        _to.Append("<div class=\"plate\"><div class=\"plate-label\">\n");
        if ((figure.MakerName ?? figure.Maker?.Value) is { } maker)
        {
            _to.Append("<p class=\"plate-maker\">");
            Maker(figure, maker);
            _to.Append("</p>\n");
        }
        _to.Append("<p class=\"plate-title\">");
        Words(figure.Title);
        _to.Append("</p>\n");
        if (Kind(figure) is { Length: > 0 } kind)
        {
            _to.Append("<p class=\"plate-kind\">");
            Words(kind);
            _to.Append("</p>\n");
        }
        _to.Append("<p class=\"plate-reason\"");
        Ours().Append('>').Append(figure.Image is null ? English.Words.NoImage : English.Words.ImageGone).Append("</p>\n</div></div>\n");
    }

    private void Number(Figure figure, int number, bool large)
    {
        if (number == 0)
            return;
        var own = large ? null : _room.FigureHref(figure.Id);
        if (own is null)
            _to.Append("<span class=\"figure-number\"");
        else
            _to.Append("<a class=\"figure-number\"").Attribute("href", own);
        Ours().Append('>').Append(English.Words.FigureNumber(number)).Append(own is null ? "</span> " : "</a> ");
    }

    /// <summary>
    /// Beneath a picture, as museums order it: maker, title, date; kind, medium, size; who holds it; then whose the picture is.
    /// </summary>
    private void Label(Figure figure)
    {
        _to.Append("<div class=\"figure-label\">\n<p>");
        if ((figure.MakerName ?? figure.Maker?.Value) is { } maker)
        {
            Maker(figure, maker);
            _to.Append(Read(figure, "maker")).Append(", ");
        }
        _to.Append("<cite>");
        Words(figure.Title);
        _to.Append("</cite>").Append(Read(figure, "title"));
        if (figure.Date is { } date)
        {
            _to.Append(", ");
            Words(English.Words.Dates(date) + Read(figure, "date"));
        }
        Stop();
        Sentence(
            string.Join(
                ", ",
                new[]
                {
                    figure.Kind + Read(figure, "kind"),
                    figure.Medium + Read(figure, "medium"),
                    figure.Size?.Replace(" × ", "\u00A0×\u00A0", StringComparison.Ordinal) + Read(figure, "size"),
                }.Where(p => p is { Length: > 0 })
            )
        );
        Sentence(figure.Holder + Read(figure, "holder"));
        _to.Append("</p>\n");
        foreach (var (key, owed) in (ReadOnlySpan<(string, string?)>)[("credit", figure.Credit), ("rights", figure.Rights)])
        {
            if (string.IsNullOrEmpty(owed))
                continue;
            _to.Append("<p class=\"figure-credit\">");
            Words(owed + Read(figure, key));
            _to.Append("</p>\n");
        }
        _to.Append("</div>\n");
    }

    private void Sentence(string words)
    {
        if (words.Length == 0)
            return;
        _to.Append(' ');
        Words(Capital.Of(words));
        Stop();
    }

    // A title or an abbreviation may bring its own.
    private void Stop()
    {
        var end = _to.Length - (_to.Length > 7 && _to.ToString(_to.Length - 7, 7) == "</cite>" ? 8 : 1);
        if (_to[end] is not ('.' or '?' or '!' or '…'))
            _to.Append('.');
    }

    private void Maker(Figure figure, string name)
    {
        if (figure.MakerKey is { } key)
            _to.Append("<a class=\"person\"")
                .Attribute("href", _room.EntryHref(key))
                .Attribute("data-entry", "person:" + key.Id)
                .Append('>');
        Words(name);
        if (figure.MakerKey is not null)
            _to.Append("</a>");
    }

    /// <summary>Painting, 1960; what is the editors' reading says so. The exact date is on the figure's own page.</summary>
    private static string Kind(Figure figure)
    {
        var kind = figure.Kind is { Length: > 0 } k ? Capital.Of(k) + Read(figure, "kind") : "";
        return (kind, Year(figure)) switch
        {
            (_, null) => kind,
            ("", { } year) => year,
            (_, { } year) => $"{kind}, {year}",
        };
    }

    // Days and months are left to the figure's own page; "about" and "before" are not.
    private static string? Year(Figure figure) =>
        figure.Date switch
        {
            null => null,
            { IsInterval: false, Start: { UnknownDigits: 0, Approximate: false, Uncertain: false } start } => English.Words.Year(start.Year)
                + Read(figure, "date"),
            var date => English.Words.Dates(date) + Read(figure, "date"),
        };

    private static string Read(Figure figure, string key) =>
        figure.Inferred.Contains(key, StringComparer.Ordinal) ? $" ({English.Words.OurReading})" : "";
}
