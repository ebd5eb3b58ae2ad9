using System.Collections.Immutable;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Theme.Parts;

/// <summary>Numbered paragraphs as an index leads to them; where they are very many, only their chapters.</summary>
internal sealed class PassageLocators(Publication publication)
{
    /// <summary>Paragraphs of one line. More are not followed one by one.</summary>
    private const int Most = 60;

    private readonly Dictionary<ChapterKey, (int Work, int Chapter)> _places = publication
        .Works.SelectMany((w, i) => w.Chapters.Select((c, j) => (Key: new ChapterKey(c.Work, c.Slug.Value), Place: (i, j))))
        .DistinctBy(c => c.Key)
        .ToDictionary(c => c.Key, c => c.Place);

    public ImmutableArray<WorkLocators> Of(ImmutableArray<(ChapterKey Chapter, int Paragraph)> passages) =>
        [
            .. passages
                .Where(p => _places.ContainsKey(p.Chapter))
                .GroupBy(p => _places[p.Chapter].Work)
                .OrderBy(w => w.Key)
                .Select(w =>
                    InWork(
                        publication.Works[w.Key],
                        [.. w.GroupBy(p => _places[p.Chapter].Chapter).OrderBy(c => c.Key)],
                        isFew: passages.Length <= Most
                    )
                ),
        ];

    private static WorkLocators InWork(
        Work work,
        ImmutableArray<IGrouping<int, (ChapterKey Chapter, int Paragraph)>> chapters,
        bool isFew
    ) =>
        new(
            work,
            [
                .. chapters.Select(c => new ChapterLocators(
                    work.Chapters[c.Key],
                    work.Chapters[c.Key],
                    isFew ? Runs(work.Chapters[c.Key], [.. c.Select(p => p.Paragraph).Distinct().Order()]) : []
                )),
            ],
            chapters.Sum(c => c.Count()),
            chapters.Length
        );

    private static ImmutableArray<Locator> Runs(Chapter chapter, ImmutableArray<int> paragraphs)
    {
        var runs = ImmutableArray.CreateBuilder<Locator>();
        for (var i = 0; i < paragraphs.Length;)
        {
            var first = i++;
            while (i < paragraphs.Length && paragraphs[i] == paragraphs[i - 1] + 1)
                i++;
            runs.Add(
                new ParagraphLocator(
                    Addresses.Chapter(chapter).At(Addresses.ParagraphAnchor(paragraphs[first])),
                    paragraphs[first],
                    paragraphs[i - 1]
                )
            );
        }
        return runs.ToImmutable();
    }
}
