namespace Annals.Resolving.Citations.Chicago;

/// <summary>A work once it is known: family names, short title, place in it.</summary>
internal static class ShortLine
{
    public static ImmutableArray<Inline> Of(BibliographyItem item, string language, Span span, ShortForm form, Locator? locator)
    {
        var line = new CitationLine(span);
        if (WorkTypes.IsLetter(item) && !item.Recipients.IsEmpty)
            Letter(line, item);
        else if (WorkTypes.IsEntry(item) && item.Authors.IsEmpty && item.ContainerTitle is { } reference)
        {
            line.Title(Titled(reference, TitleStyle.Italic)).Comma().Words("s.v. ").Title(Titled(item.Title, TitleStyle.Quoted));
            locator = null;
        }
        else
        {
            line.Words(NameList.Short(Lead(item), form.WholeName)).Comma();
            if (item is { Type: "broadcast", ContainerTitle: { } program })
                line.Title(Titled(program, TitleStyle.Italic)).Comma();
            line.Title(Titled(Lowered(form.Title), WorkTypes.StyleOf(item)));
        }
        if (form.Addition is { } addition)
            line.Words(addition[0] == '(' ? " " + addition : ", " + addition);
        if (locator is not null)
            line.Comma()
                .Words(
                    item.Volume is not null && item.VolumeTitle is null && locator is { IsPage: true, Volume: null } && IsBook(item)
                        ? $"{item.Volume}:{locator.Text}"
                        : locator.Whole
                );
        return line.Taken();

        TitleText Titled(string title, TitleStyle style) => WorkTypes.Titled(title, style, item, language);

        // Behind a name a review or an introduction is called what it is.
        string Lowered(string title) =>
            !item.Authors.IsEmpty && (WorkTypes.IsReviewByName(item) || WorkTypes.IsOpening(item))
                ? char.ToLowerInvariant(title[0]) + title[1..]
                : title;
    }

    /// <summary>The names that a work stands under in a note.</summary>
    public static ImmutableArray<BibliographyName> Lead(BibliographyItem item) =>
        !item.Authors.IsEmpty ? item.Authors
        : item.ContainerTitle is not null || item.Type is "motion_picture" or "broadcast" ? []
        : !item.Editors.IsEmpty ? item.Editors
        : !item.Compilers.IsEmpty ? item.Compilers
        : item.Translators;

    public static bool IsBook(BibliographyItem item) =>
        item.ContainerTitle is null && item.Type is "book" or "report" or "classic" or "document" or "collection";

    private static void Letter(CitationLine line, BibliographyItem item)
    {
        line.Words($"{NameList.Short(item.Authors, false)} to {NameList.Short(item.Recipients, false)}");
        if (WrittenDate.Of(item.Issued) is { } date)
            line.Comma().Words(date);
    }
}
