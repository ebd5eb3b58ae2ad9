namespace Annals.Resolving.Citations.Chicago;

/// <content>What was never printed, what is seen and heard, and the law.</content>
internal sealed partial class WorkLine
{
    private void Thesis()
    {
        Lead();
        Own(TitleStyle.Quoted);
        var kind = _item.Genre switch
        {
            null => "thesis",
            var genre
                when genre.Contains("dissertation", StringComparison.OrdinalIgnoreCase)
                    && !genre.Contains("master", StringComparison.OrdinalIgnoreCase) => "PhD diss.",
            "PhD thesis" or "Ph.D. thesis" or "Ph.D. diss." or "Doctoral thesis" => "PhD diss.",
            var genre => genre,
        };
        var facts = Together(", ", kind, _item.Publisher, WrittenDate.Years(_item.Issued))!;
        if (_isEntry)
            Next().Words(Begun(facts));
        else
            _line.Space().Words($"({facts})");
        Place();
        Keeper();
    }

    /// <summary>A document of an archive: the item first, then ever more of what it lies in.</summary>
    private void Manuscript()
    {
        Lead();
        // A description of papers is no title.
        Own(_item.Type == "manuscript" ? TitleStyle.Quoted : TitleStyle.Plain);
        Hands();
        Particular(_item.Genre);
        if (_item.Issued is not null)
            Dated();
        else if (_item.Type != "collection")
            Next().Words(Begun("n.d."));
        Place();
        Keeper();
        if (_item.Archive is null && _item.Place is { } town)
            Particular(town);
    }

    private void Letter()
    {
        if (_item.Recipients.IsEmpty)
        {
            Lead();
            Own(TitleStyle.Plain);
        }
        else if (_isEntry)
        {
            Lead();
            Next().Words($"{Begun(_item.Genre ?? "letter")} to {NameList.Said(_item.Recipients)}");
        }
        else
        {
            _line.Words(_item.Authors.IsEmpty ? "" : NameList.InNote(_item.Authors)).Words($" to {NameList.InNote(_item.Recipients)}");
            if (_item.Genre is { } genre && !genre.Equals("letter", StringComparison.OrdinalIgnoreCase))
                _line.Comma().Words(char.ToLowerInvariant(genre[0]) + genre[1..]);
        }
        // In the entry the day belongs to the letter's sentence.
        _line.Comma().Words(DateSaid);
        Place();
        Keeper();
    }

    private void Interview()
    {
        Lead();
        Own(TitleStyle.Quoted);
        if (!_item.Interviewers.IsEmpty)
            Next().Words(Begun("interview by ") + (_isEntry ? NameList.Said(_item.Interviewers) : NameList.InNote(_item.Interviewers)));
        Particular(_item.Genre);
        if (_item.ContainerTitle is { } container)
        {
            if (_item.Volume is not null || _item.Issue is not null)
            {
                InJournal();
                return;
            }
            Next().Title(Titled(container, TitleStyle.Italic));
            _line.Comma().Words(DateSaid);
        }
        else
        {
            Dated();
        }
        Particular(_item.Medium);
        Place();
        Keeper();
    }

    private void Paper()
    {
        Lead();
        Own(TitleStyle.Quoted);
        var kind = _item.Genre ?? (_item.Type == "speech" ? null : "paper presented at");
        if (kind is not null && _item.Event is not null && !kind.EndsWith(" at", StringComparison.Ordinal))
            kind += " presented at";
        var where = Together(
            ", ",
            Together(" ", kind, _item.Event),
            _item.EventPlace,
            WrittenDate.Of(_item.EventDate ?? _item.Issued) ?? "n.d."
        )!;
        if (_isEntry)
            Next().Words(Begun(where));
        else
            _line.Space().Words($"({where})");
        Place();
        Keeper();
    }

    /// <summary>A map, a painting, a photograph.</summary>
    private void Picture()
    {
        Lead();
        Own(TitleStyle.Italic);
        if (_item.ContainerTitle is { } book)
            Next().Words(In("in ", "In ")).Title(Titled(book, TitleStyle.Italic));
        Edition();
        if (_item.Publisher is null)
            Dated();
        Particular(_item.Genre ?? (_item.Type == "map" ? "map" : null));
        Particular(_item.Medium);
        Particular(_item.Scale);
        Series();
        if (_item.Publisher is not null)
            Facts();
        Place();
        Keeper();
    }

    private void Film()
    {
        Directed(TitleStyle.Italic);
        Hands();
        Facts();
        Particular(_item.Medium ?? _item.Genre);
        Place();
    }

    /// <summary>The title first in a note, and in the bibliography who directed it.</summary>
    private void Directed(TitleStyle style)
    {
        var directors = _item.Directors.IsEmpty ? _item.Authors : _item.Directors;
        if (_isEntry && !directors.IsEmpty)
            Names(directors, _item.Directors.IsEmpty ? null : "dir.");
        Own(style);
        if (!_isEntry && !directors.IsEmpty)
            _line.Comma().Words("directed by " + NameList.InNote(directors));
    }

    private void Broadcast()
    {
        if (_item.ContainerTitle is null)
        {
            Directed(TitleStyle.Italic);
        }
        else
        {
            if (_isEntry && !_item.Directors.IsEmpty)
                Names(_item.Directors, "dir.");
            Next().Title(Titled(_item.ContainerTitle, TitleStyle.Italic));
            if (Together(", ", _item.Volume is { } season ? "season " + season : null, Episode) is { } place)
            {
                Next().Words(Begun(place));
                _line.Comma();
            }
            else
            {
                Next();
            }
            _line.Title(Titled(_item.Title, TitleStyle.Quoted));
            if (!_isEntry && !_item.Directors.IsEmpty)
                _line.Comma().Words("directed by " + NameList.InNote(_item.Directors));
        }
        Particular(_item.Genre);
        Next().Words(Begun(_item.Issued is null ? "n.d." : "aired " + DateSaid));
        if (_item.Publisher is { } network)
            _line.Comma().Words("on " + network);
        Place();
    }

    private string? Episode =>
        _item.Number switch
        {
            null => null,
            var number when number.All(char.IsAsciiDigit) => "episode " + number,
            var number => number,
        };

    /// <summary>Laws, cases and treaties, no more than is needed to find them.</summary>
    private void Law()
    {
        Lead();
        Own();
        Particular(_item.Number);
        Particular(_item.Genre);
        if (_item.ContainerTitle is { } code)
            Next().Words(Together(" ", _item.Volume, code, _item.Page is { } page ? PageRange.In(page) : _item.Section));
        if (_item.Issued is not null)
            Dated();
        Place();
    }
}
