namespace Annals.Resolving.Citations.Chicago;

/// <content>What appears in periodicals and on the web.</content>
internal sealed partial class WorkLine
{
    private void Journal()
    {
        Lead();
        Own();
        Hands();
        InJournal();
    }

    private void InJournal()
    {
        if (_item.ContainerTitle is not { } journal)
        {
            Dated();
            Place();
            return;
        }
        Next().Title(Titled(journal, TitleStyle.Italic));
        if (_item.CollectionTitle is { } series)
            _line.Comma().Words(series);
        if (_item.Volume is { } volume)
            _line.Space().Words(volume);
        if (_item.Issue is { } issue)
            _line
                .Comma()
                .Words(issue.Any(char.IsAsciiDigit) && issue.All(c => !char.IsLetter(c)) ? "no. " + PageRange.Dashed(issue) : issue);
        var date = _item.Issued is null && _item.Status is { } status ? status : WrittenDate.Of(_item.Issued) ?? "n.d.";
        _line.Space().Words($"({date})");
        if (_locator is { IsPage: false })
            _line.Comma().Words(_locator.Whole);
        else if (_locator?.Text is { } cited)
            _line.Words(": " + cited);
        else if (_item.Page is { } pages)
            _line.Words(": " + PageRange.In(pages));
    }

    /// <summary>Cited by its date alone, whatever volume and number it has.</summary>
    private void Magazine()
    {
        Lead();
        Own();
        Hands();
        InPaper();
        // Its pages may be far apart: a note says the one it means.
        Place();
    }

    private void InPaper()
    {
        if (_item.ContainerTitle is { } paper)
            Next().Title(Titled(paper, TitleStyle.Italic));
        if (
            _item.Type == "article-newspaper"
            && _item.Place is { } town
            && !(_item.ContainerTitle ?? "").Contains(town.Split(',')[0], StringComparison.OrdinalIgnoreCase)
        )
        {
            _line.Space().Words($"({town})");
        }
        if (_item.ContainerTitle is null)
            Dated();
        else
            _line.Comma().Words(DateSaid);
        if (_item.Edition is { } edition)
            _line.Comma().Words(edition);
        if (_item.Section is { } section)
            _line.Comma().Words(section.Length < 3 ? "sec. " + section : section);
    }

    private void Newspaper()
    {
        // In the bibliography a paper answers for what nobody signed.
        if (_isEntry && _item is { Authors.IsEmpty: true, ContainerTitle: { } paper })
        {
            _line.Title(Titled(paper, TitleStyle.Italic));
            if (_item.Place is { } town && !paper.Contains(town.Split(',')[0], StringComparison.OrdinalIgnoreCase))
                _line.Space().Words($"({town})");
            Own();
            Dated();
            return;
        }
        Lead();
        Own();
        Hands();
        InPaper();
        Place();
    }

    /// <summary>A review: its own title if it has one, what it is of and by whom, then where it appeared.</summary>
    private void Review()
    {
        Lead();
        var named = WorkTypes.IsReviewByName(_item);
        if (named)
        {
            Next().Title(Titled(_isEntry || _line.IsEmpty ? _item.Title : "review" + _item.Title["review".Length..], TitleStyle.Plain));
        }
        else
        {
            Own(TitleStyle.Quoted);
        }
        if (_item.ReviewedTitle is { } reviewed && !named)
            Next().Words(Begun("review of ")).Title(Titled(reviewed, TitleStyle.Italic));
        if (!_item.ReviewedAuthors.IsEmpty)
            _line.Comma().Words("by " + NameList.Said(_item.ReviewedAuthors));
        if (_item.Type is "article-newspaper" or "article-magazine" || (_item.Volume is null && _item.Issue is null))
        {
            InPaper();
            Place();
        }
        else
        {
            InJournal();
        }
    }

    private void Website()
    {
        // In the bibliography who runs a site answers for what nobody signed.
        var owner = _item.Authors.IsEmpty ? _item.Publisher : null;
        if (_isEntry && owner is not null)
            _line.Words(owner);
        Lead();
        Own();
        if (_item.ContainerTitle is { } site)
        {
            var blog = _item.Type == "post-weblog";
            Next().Title(Titled(site, blog ? TitleStyle.Italic : TitleStyle.Plain));
            if (blog && !site.Contains("blog", StringComparison.OrdinalIgnoreCase))
                _line.Space().Words("(blog)");
        }
        Hands();
        Edition();
        if (_item.Publisher is { } publisher && publisher != _item.ContainerTitle && !(_isEntry && owner is not null))
            Next().Words(publisher);
        if (WrittenDate.Of(_item.Issued) is { } date)
            Next().Words(date);
        else if (WrittenDate.Of(_item.Accessed) is { } seen)
            Next().Words(Begun("accessed ") + seen);
        else
            Next().Words(Begun("n.d."));
        Place();
    }

    private string DateSaid => _item.Issued is null && _item.Status is { } status ? status : WrittenDate.Of(_item.Issued) ?? "n.d.";

    private void Dated() => Next().Words(Begun(DateSaid));
}
