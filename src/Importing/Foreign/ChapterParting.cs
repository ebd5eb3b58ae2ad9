using Annals.Importing.Text.Drafts;

namespace Annals.Importing.Foreign;

/// <summary>
/// Parts one text into chapters, from one heading to the next. A heading with nothing below it but that of a chapter is the chapter's
/// label; what else is met above a chapter is kept until the chapter comes.
/// </summary>
internal sealed class ChapterParting
{
    private readonly TitlePage _page;
    private readonly ForeignHeading? _own;
    private readonly string _title;
    private readonly string? _language;
    private readonly List<Remark> _remarks;

    private readonly List<ForeignChapter> _chapters = [];
    private readonly List<ForeignInline> _marks = [];
    private readonly List<string> _labels = [];

    /// <summary>What stands between the heading of a part and that of its first chapter.</summary>
    private readonly List<ForeignBlock> _carried = [];

    private ChapterParting(TitlePage page, string title, string? language, List<Remark> remarks) =>
        (_page, _own, _title, _language, _remarks) = (page, page.Heading, title, language, remarks);

    /// <param name="title">The work's, for a chapter that is all there is and has none of its own.</param>
    /// <param name="remarks">Takes what headings say over again and no chapter has.</param>
    public static ForeignChapters Of(ImmutableArray<ForeignBlock> blocks, string title, string? language, List<Remark> remarks) =>
        new ChapterParting(TitlePage.Of(blocks), title, language, remarks).Parted();

    private ForeignChapters Parted()
    {
        var (rest, at) = (_page.Rest, _page.At);
        var whole = _own ?? (at >= 0 ? (ForeignHeading)rest[at] : null);
        HashSet<int> begins = [at, .. ChapterBeginnings.In(rest[(at + 1)..], whole).Select(b => b + at + 1)];
        if (_own is not null)
            _marks.AddRange(HeadingMarks.Of(_own));
        ForeignHeading? heading = null;
        var start = 0;
        for (var i = 0; i <= rest.Length; i++)
        {
            if (i < rest.Length && !begins.Contains(i))
                continue;
            var next = i < rest.Length ? (ForeignHeading)rest[i] : null;
            Take(heading, rest[start..i], next, isTitle: at >= 0 && start == at + 1);
            (heading, start) = (next, i + 1);
        }
        // a title and nothing below it
        if (_own is not null && _chapters.Count == 0)
            _chapters.Add(
                new ForeignChapter
                {
                    Order = 1,
                    Title = LineBuilder.Plain(_own.Content),
                    First = _own.At,
                    Blocks = HeadingMarks.Carried(_marks, rest, _own.At),
                }
            );
        return new ForeignChapters(Bounded(), _own is null || HasOwnTitle() ? null : LineBuilder.Plain(_own.Content));
    }

    /// <summary>A heading, what stands below it, and the heading that ends it; null before the first and behind the last.</summary>
    /// <param name="isTitle">The heading is the title of the whole, with words before it.</param>
    private void Take(ForeignHeading? heading, ImmutableArray<ForeignBlock> body, ForeignHeading? next, bool isTitle)
    {
        if (heading is null)
        {
            if (!body.IsEmpty)
                Begin(null, body, next);
        }
        else if (isTitle && next is not null && _chapters.Count > 0 && ChapterBeginnings.IsBare(body))
        {
            // no chapter's label: it stays below the words before it
            Append([heading, .. body]);
        }
        else if (next is not null && (body.IsEmpty || (heading.Level < next.Level && ChapterBeginnings.IsBare(body))))
        {
            Keep(heading, body);
        }
        else if (body.IsEmpty && _chapters.Count > 0)
        {
            Append([.. _labels.Select(l => Subheading(heading, l)), .. _carried, heading, .. HeadingMarks.Alone(_marks, heading.At)]);
            Forget();
        }
        else
        {
            Begin(heading, body, next);
        }
    }

    /// <summary>Nothing stands below it but the next heading, whose label it may be.</summary>
    private void Keep(ForeignHeading heading, ImmutableArray<ForeignBlock> body)
    {
        foreach (var above in body.OfType<ForeignHeading>().Prepend(heading))
        {
            if (_own is null || !TitlePage.IsAgain(above, _own))
                _labels.Add(LineBuilder.Plain(above.Content).TrimEnd('.', ' '));
            else
                _remarks.Add(TitlePage.HalfTitle(above));
            _marks.AddRange(HeadingMarks.Of(above));
        }
        _carried.AddRange(body.Where(b => b is not ForeignHeading));
    }

    private void Append(ImmutableArray<ForeignBlock> blocks) =>
        _chapters[^1] = _chapters[^1] with { Blocks = [.. _chapters[^1].Blocks, .. blocks] };

    private void Begin(ForeignHeading? heading, ImmutableArray<ForeignBlock> body, ForeignHeading? next)
    {
        if (heading is not null)
            _marks.AddRange(HeadingMarks.Of(heading));
        var name = heading ?? (next is null ? _own : null);
        var (label, words) = name is null ? (null, TitleOf(body, next)) : ChapterNames.Of(name);
        if (label is not null)
            _labels.Add(label);
        // what stands above the first part or chapter is of a title page
        if (heading is not null && _labels.FindIndex(l => ChapterNames.IsLabelled(l)) is > 0 and var titles)
        {
            _carried.InsertRange(0, _labels.Take(titles).Select(l => Subheading(heading, l)));
            _labels.RemoveRange(0, titles);
        }
        var first = heading?.At ?? body[0].At;
        var opens = _chapters.Count == 0 && heading is null && next is not null;
        _chapters.Add(
            new ForeignChapter
            {
                Order = opens ? 0 : _chapters.Count + (_chapters.Count > 0 && _chapters[0].Order == 0 ? 0 : 1),
                Label = _labels.Count > 0 ? string.Join(", ", _labels) : null,
                Title = words,
                TitleSupplied = name is null,
                First = first,
                Blocks = HeadingMarks.Carried(_marks, [.. _carried, .. body], first),
            }
        );
        Forget();
    }

    /// <summary>What is called by us: what stands before the first heading, or the whole of a text that has none.</summary>
    private string TitleOf(ImmutableArray<ForeignBlock> body, ForeignHeading? next) =>
        next is null
            ? _title
            : OpeningTitles.Of(_language, _page.IsPage || _page.At >= 0 || (_own is not null && TitlePage.IsFrontMatter(body)));

    private void Forget()
    {
        _labels.Clear();
        _marks.Clear();
        _carried.Clear();
    }

    /// <summary>The whole's title has become the only chapter's.</summary>
    private bool HasOwnTitle() =>
        _own is not null
        && _chapters is [{ TitleSupplied: false } only]
        && (only.Title == ChapterNames.Of(_own).Title || only.Title == LineBuilder.Plain(_own.Content));

    private ImmutableArray<ForeignChapter> Bounded()
    {
        var chapters = PartedChapters.Joined(_chapters, _remarks);
        return [.. chapters.Select((c, i) => i + 1 < chapters.Count ? c with { Next = chapters[i + 1].First } : c)];
    }

    private static ForeignHeading Subheading(ForeignHeading like, string words) => like with { Content = [new ForeignWords(words)] };
}
