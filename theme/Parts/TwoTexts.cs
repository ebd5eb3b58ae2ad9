using Annals.Core.Pages;

namespace Annals.Theme.Parts;

/// <summary>Which of a text's two forms a page shows, and where the other is.</summary>
internal static class TwoTexts
{
    /// <summary>The page that shows the source's words of what this page shows in the editors'; null where there is none.</summary>
    public static UrlPath? SourceOf(Page page) =>
        page switch
        {
            ChapterPage { Work.HasSourceText: true } p => Addresses.ChapterSource(p.Chapter),
            WholeTextPage { Work.HasSourceText: true } p => Addresses.WholeTextSource(p.Work.Slug),
            _ => null,
        };

    public static bool IsSource(Page page) => page is ChapterSourcePage or WholeTextSourcePage;
}
