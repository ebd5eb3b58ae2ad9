namespace Annals.Resolving.Citations.Chicago;

/// <summary>
/// A work with all its particulars: in a note they are parted by commas, with the facts of publication in parentheses; in the bibliography
/// they are sentences. Its parts write books, articles, and what was never printed.
/// </summary>
internal sealed partial class WorkLine
{
    private readonly BibliographyItem _item;
    private readonly string _language;
    private readonly bool _isEntry;
    private readonly Locator? _locator;
    private readonly CitationLine _line;

    public WorkLine(BibliographyItem item, string language, Span span, bool isEntry, Locator? locator)
    {
        (_item, _language, _isEntry, _locator) = (item, language, isEntry, locator);
        _line = new CitationLine(span);
    }

    public ImmutableArray<Inline> Whole()
    {
        if (WorkTypes.IsReview(_item))
            Review();
        else if (WorkTypes.IsEntry(_item) && _item.ContainerTitle is not null && _item.Authors.IsEmpty)
            Headword();
        else
            Typed();
        Address();
        if (_isEntry)
            _line.End();
        return _line.Taken();
    }

    private void Typed()
    {
        switch (_item.Type)
        {
            case "article-journal":
                Journal();
                break;
            case "article-magazine":
                Magazine();
                break;
            case "article-newspaper":
                Newspaper();
                break;
            case "thesis":
                Thesis();
                break;
            case "manuscript" or "document" or "collection" when _item.Publisher is null:
                Manuscript();
                break;
            case "letter" or "personal_communication":
                Letter();
                break;
            case "interview":
                Interview();
                break;
            case "webpage" or "post" or "post-weblog":
                Website();
                break;
            case "paper-conference" or "speech" when _item.ContainerTitle is null:
                Paper();
                break;
            case "map" or "graphic" or "figure":
                Picture();
                break;
            case "motion_picture":
                Film();
                break;
            case "broadcast":
                Broadcast();
                break;
            case "bill" or "legislation" or "regulation" or "legal_case" or "hearing" or "treaty":
                Law();
                break;
            case "report":
                Book();
                break;
            case "chapter" or "paper-conference" or "entry" or "entry-dictionary" or "entry-encyclopedia":
                Part();
                break;
            case "book" or "classic":
                Book();
                break;
            default:
                // What is in something else and has a day is an article; what has a publisher is a part of a book.
                if (_item.ContainerTitle is null)
                    Book();
                else if (_item.Publisher is not null || !_item.Editors.IsEmpty)
                    Part();
                else if (_item.Volume is not null || _item.Issue is not null)
                    Journal();
                else
                    Magazine();
                break;
        }
    }

    /// <summary>From one particular to the next.</summary>
    private CitationLine Next() => _isEntry ? _line.Stop() : _line.Comma();

    /// <summary>A word that begins a particular: small in a note, capitalised where it begins a sentence.</summary>
    private string Begun(string words) => _isEntry ? Capital.Of(words) : words;

    private string In(string note, string entry) => _isEntry ? entry : note;

    private TitleText Titled(string title, TitleStyle style) => WorkTypes.Titled(title, style, _item, _language);

    private void Own(TitleStyle? style = null) => Next().Title(Titled(_item.Title, style ?? WorkTypes.StyleOf(_item)));

    /// <summary>The authors; of a book without one, who edited or translated it.</summary>
    private void Lead()
    {
        if (!_item.Authors.IsEmpty)
            Names(_item.Authors, null);
        else if (_item.ContainerTitle is not null)
            return;
        else if (!_item.Editors.IsEmpty)
            Names(_item.Editors, _item.Editors.Length == 1 ? "ed." : "eds.");
        else if (!_item.Compilers.IsEmpty)
            Names(_item.Compilers, _item.Compilers.Length == 1 ? "comp." : "comps.");
        else if (!_item.Translators.IsEmpty)
            Names(_item.Translators, "trans.");
    }

    private void Names(ImmutableArray<BibliographyName> names, string? role)
    {
        if (names.IsEmpty)
            return;
        _line.Words(_isEntry ? NameList.InEntry(names) : NameList.InNote(names));
        if (role is not null)
            _line.Words(", " + role);
    }

    /// <summary>Who else had a hand in it: <c>ed. X, trans. Y</c>; <c>Edited by X. Translated by Y.</c></summary>
    /// <param name="within">Inside a sentence of the entry, where parts of books have them.</param>
    private void Hands(bool within = false)
    {
        // Who stands at the head is not named again.
        var leads = _item.Authors.IsEmpty && _item.ContainerTitle is null;
        var editors = leads ? [] : _item.Editors;
        var compilers = leads && _item.Editors.IsEmpty ? [] : _item.Compilers;
        var translators = leads && _item.Editors.IsEmpty && _item.Compilers.IsEmpty ? [] : _item.Translators;
        if (!editors.IsEmpty && editors.SequenceEqual(translators))
            Hand("ed. and trans. ", "edited and translated by ", editors, within);
        else
        {
            Hand("ed. ", "edited by ", editors, within);
            Hand("comp. ", "compiled by ", compilers, within);
            Hand("trans. ", "translated by ", translators, within);
        }
    }

    private void Hand(string note, string entry, ImmutableArray<BibliographyName> names, bool within)
    {
        if (names.IsEmpty)
            return;
        if (!_isEntry)
            _line.Comma().Words(note + NameList.InNote(names));
        else if (within)
            _line.Comma().Words(entry + NameList.Said(names));
        else
            _line.Stop().Words(Begun(entry) + NameList.Said(names));
    }

    /// <summary>The pages or whatever else is cited of it, with the comma before.</summary>
    private void Place()
    {
        if (_locator is not null)
            _line.Comma().Words(_locator.Whole);
    }

    /// <summary>Where it lies: from the box to the repository and its town.</summary>
    private void Keeper()
    {
        Particular(_item.ArchiveLocation);
        Particular(_item.ArchiveCollection);
        if (_item.Archive is null)
            return;
        Particular(_item.Archive);
        if (_item.ArchivePlace is { } town)
            _line.Comma().Words(town);
    }

    private void Particular(string? words)
    {
        if (!string.IsNullOrEmpty(words))
            Next().Words(Begun(words));
    }

    private void Address()
    {
        var doi = _item.Doi is { } said ? said[(said.IndexOf("10.", StringComparison.Ordinal) is > 0 and var at ? at : 0)..] : null;
        if ((doi is not null ? "https://doi.org/" + doi : _item.Url) is not { Length: > 0 } address)
            return;
        Next().Link(address);
    }
}
