using System.Globalization;
using Annals.Core.Wording;

namespace Annals.Resolving.Citations.Chicago;

/// <content>Books, reports and what stands in books.</content>
internal sealed partial class WorkLine
{
    private void Book()
    {
        Lead();
        Own(TitleStyle.Italic);
        Hands();
        Edition();
        if (_item.Type == "report")
            Particular(Together(" ", _item.Genre, _item.Number));
        Volumes();
        Series();
        Facts();
        if (_locator is null)
            return;
        // A volume without a title of its own goes with the page: 2:15.
        _line.Comma().Words(VolumeGoesWithPage ? $"{_item.Volume}:{_locator.Text}" : _locator.Whole);
    }

    private bool VolumeGoesWithPage => _item is { Volume: not null, VolumeTitle: null } && _locator is { IsPage: true, Volume: null };

    /// <summary>A chapter, an entry that is signed, a paper in a volume of proceedings.</summary>
    private void Part()
    {
        Lead();
        if (!WorkTypes.IsOpening(_item))
            Own(TitleStyle.Quoted);
        if (_item.ContainerTitle is { } book)
        {
            var link = WorkTypes.IsOpening(_item) ? _item.Title.ToLowerInvariant() + " to " : "in ";
            Next().Words(Begun(link)).Title(Titled(book, TitleStyle.Italic));
            if (!_item.ContainerAuthors.IsEmpty)
                _line.Comma().Words("by " + (_isEntry ? NameList.Said(_item.ContainerAuthors) : NameList.InNote(_item.ContainerAuthors)));
        }
        // Within the entry's sentence about the book, so that the pages can close it.
        if (_isEntry && _item.ContainerTitle is not null)
        {
            if (EditionSaid is { } edition)
                _line.Comma().Words(edition);
            if (_item.VolumeTitle is not null)
                Volume(_line.Comma(), "vol. ");
            Hands(within: true);
            PagesOfPart(_item.Page is { } pages ? PageRange.In(pages) : null);
            Series();
            Facts();
            return;
        }
        if (_item.VolumeTitle is not null)
            Volume(Next(), In("vol. ", "Vol. "));
        Hands();
        Edition();
        if (_item.VolumeTitle is null && _item.Volume is { } volume && _locator is not { IsPage: true } && _item.Page is null)
            Next().Words(Begun("vol. ") + volume);
        Series();
        Facts();
        if (_isEntry)
            return;
        if (_locator is { IsPage: false } or { Volume: not null })
            Place();
        else
            PagesOfPart(_locator?.Text ?? (_item.Page is { } all ? PageRange.In(all) : null));
    }

    private void PagesOfPart(string? pages)
    {
        var volume = _item.VolumeTitle is null ? _item.Volume : null;
        if (pages is not null)
            _line.Comma().Words(volume is null ? pages : $"{volume}:{pages}");
        else if (_isEntry && volume is not null)
            _line.Comma().Words("vol. " + volume);
    }

    /// <summary>An entry that nobody signed: the work of reference stands first.</summary>
    private void Headword()
    {
        if (_item.Place is not null && !_item.Editors.IsEmpty)
            Names(_item.Editors, _item.Editors.Length == 1 ? "ed." : "eds.");
        Next().Title(Titled(_item.ContainerTitle!, TitleStyle.Italic));
        Edition();
        // Only a work that not everybody knows is described.
        if (_item.Place is not null)
            Facts();
        Next().Words(In("s.v. ", "S.v. ")).Title(Titled(_item.Title, TitleStyle.Quoted));
        if (_item.Place is not null || _item.Url is null)
            return;
        if (WrittenDate.Of(_item.Issued) is { } date)
            Next().Words(date);
        else if (WrittenDate.Of(_item.Accessed) is { } seen)
            Next().Words(Begun("accessed ") + seen);
    }

    private void Edition()
    {
        if (EditionSaid is { } edition)
            Particular(edition);
    }

    /// <summary>A first edition is not said.</summary>
    private string? EditionSaid =>
        _item.Edition switch
        {
            null => null,
            var said when int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number > 1
                ? OrdinalOf(number) + " ed."
                : null,
            var said
                when said.StartsWith("1st", StringComparison.OrdinalIgnoreCase)
                    || said.StartsWith("first", StringComparison.OrdinalIgnoreCase) => null,
            [>= '1' and <= '9', ..] and ([.., 'n' or 'r', 'd'] or [.., 's', 't'] or [.., 't', 'h']) => _item.Edition + " ed.",
            var said => said,
        };

    /// <summary>Chicago's own: 2nd and 3rd like the rest of the world's.</summary>
    private static string OrdinalOf(int number) => English.Words.Ordinal(number);

    private void Volumes()
    {
        if (_item.Volume is not null)
        {
            if (_isEntry || !VolumeGoesWithPage)
                Volume(Next(), In("vol. ", "Vol. "));
        }
        else if (_item.NumberOfVolumes is { } count and not "1")
        {
            Particular(count.All(char.IsAsciiDigit) ? count + " vols." : count);
        }
    }

    private void Volume(CitationLine to, string word)
    {
        if (_item.Volume is { } number)
            to.Words(number.All(c => char.IsAsciiDigit(c) || c is 'I' or 'V' or 'X' or 'L' or 'C') ? word + number : number);
        if (_item.VolumeTitle is not { } title)
            return;
        if (_item.Volume is not null)
            to.Comma();
        to.Title(Titled(title, TitleStyle.Italic));
    }

    private void Series()
    {
        if (_item.CollectionTitle is not { } series)
            return;
        Next().Title(Titled(series, TitleStyle.Plain));
        if (!_item.CollectionEditors.IsEmpty)
            _line
                .Comma()
                .Words(
                    In("ed. ", "edited by ")
                        + (_isEntry ? NameList.Said(_item.CollectionEditors) : NameList.InNote(_item.CollectionEditors))
                )
                .Comma();
        else if (_item.CollectionNumber is not null)
            _line.Space();
        _line.Words(_item.CollectionNumber);
    }

    /// <summary>Place, publisher and year: in a note between parentheses.</summary>
    private void Facts()
    {
        var place = _item.Place?.Split(';')[0].Trim();
        var imprint = Together(": ", place, _item.Publisher);
        // Nobody who prints a book says neither; a page of the web need not.
        if (imprint is null && _item.Url is null && _item.Doi is null && _item.Type is "book" or "chapter")
            imprint = "n.p.";
        var date = _item.Issued is null && _item.Status is { } status ? status : WrittenDate.Years(_item.Issued);
        var facts = Together(", ", imprint, date)!;
        if (_item.OriginalDate is { } original && original != _item.Issued)
        {
            var first = WrittenDate.Years(original);
            // A film's later edition is no reprint.
            facts =
                _item.Type == "motion_picture" ? $"{first}; {facts}"
                : _isEntry ? $"{first}. Reprint, {facts}"
                : $"{first}; repr., {facts}";
        }
        if (_isEntry)
            _line.Stop().Words(Beginning(facts));
        else
            _line.Space().Words($"({facts})");
    }

    // A place may begin with a small letter, what is not known may not: N.p., n.d.
    private static string Beginning(string facts) => facts.StartsWith("n.", StringComparison.Ordinal) ? "N" + facts[1..] : facts;

    private static string? Together(string between, params ReadOnlySpan<string?> parts)
    {
        string? together = null;
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                together = together is null ? part : together + between + part;
        }
        return together;
    }
}
