using System.Globalization;
using System.Text;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;
using Annals.Importing.Formats;
using Annals.Importing.Text;
using Annals.Importing.Writing;

namespace Annals.Importing.Foreign;

/// <summary>Turns a foreign text into a work: tidied, parted into chapters, written as the files of an input folder.</summary>
internal sealed class Conversion
{
    private static readonly ImmutableArray<string> s_reservedSlugs = ["text", "notes", "versions", "source"];

    private readonly ImportOrder _order;
    private readonly ForeignText _text;
    private readonly List<Remark> _remarks;
    private readonly ForeignImages _images;
    private readonly Dictionary<ForeignFigure, string> _figures = new(ReferenceEqualityComparer.Instance);
    private readonly List<ImportedFile> _records = [];
    private readonly ImmutableArray<ChapterAsRead>.Builder _words = ImmutableArray.CreateBuilder<ChapterAsRead>();

    private Conversion(ImportOrder order, ForeignText text)
    {
        _order = order;
        _images = ForeignImages.Of(text, order.Work);
        _text = Tidying.Of(text, _images);
        _remarks = [.. _text.Remarks];
    }

    public static ImportedWork Of(ImportOrder order, ForeignText text, List<Diagnostic> found)
    {
        if (TableCells.In(text) <= TableCells.Most)
            return new Conversion(order with { Language = order.Language ?? text.Language }, text).Work(found);
        found.Add(ImportRules.Excessive.About(order.FileName, TableCells.Excess, ImportRules.Excessive.Remedy));
        return ImportedWork.Nothing;
    }

    private ImportedWork Work(List<Diagnostic> found)
    {
        var (chapters, ownTitle) = Parting.Of(_text, _order.Title, _order.Language, _remarks);
        if (chapters.IsEmpty)
        {
            found.Add(ImportRules.Empty.About(_order.FileName, "the file holds no words that could be read"));
            return ImportedWork.Nothing;
        }
        var folder = new WorkFolder(_order);
        var written = Written(chapters, folder);
        var terms = ForeignTerms.Of(
            _text,
            _order.Input,
            folder.WrittenBefore,
            new BlockText(new InlineText(ImmutableDictionary<string, string>.Empty, _images.Addresses), _figures),
            _remarks
        );
        var saysTitle = ownTitle is null
            ? chapters.Any(c => !c.TitleSupplied && Same(c.Title, _order.Title))
            : Same(ownTitle, _order.Title);
        var report = Report(chapters, terms.Length);
        var work = folder.Of(
            new NewWork
            {
                Chapters = written,
                Files = [.. _records, .. terms, .. _images.Files],
                ConvertedFrom = SourceFormats.NameOf(_text.Format),
                TitleSupplied = !saysTitle,
                LeftOut = ownTitle is null || Same(ownTitle, _order.Title) ? [] : [ownTitle],
                Report = report.Text(),
            },
            found
        );
        if (report.Remarks.Length > 0)
            found.Add(About(report, work.SourcePath));
        return work with { Conversion = report, Words = _words.ToImmutable() };
    }

    /// <summary>The chapters as Markdown; what of them could not be kept is remarked on.</summary>
    private ImmutableArray<NewChapter> Written(ImmutableArray<ForeignChapter> chapters, WorkFolder folder)
    {
        var figureIds = new Slugs(FigureIds.Elsewhere(_order.Input, folder.WrittenBefore));
        var slugs = new Slugs(s_reservedSlugs);
        ImmutableArray<string> names =
        [
            .. chapters.Select(c => slugs.Of(c.Title, string.Create(CultureInfo.InvariantCulture, $"chapter-{c.Order}"))),
        ];
        var references = new PlaceReferences(_text.Places, chapters, names);
        var byLine = HaveLines(chapters);
        var emphasisLost = 0;
        var written = ImmutableArray.CreateBuilder<NewChapter>(chapters.Length);
        for (var i = 0; i < chapters.Length; i++)
        {
            var chapter = chapters[i] with { Blocks = Leveled(CaptionMarks.Carried(chapters[i].Blocks, _remarks)) };
            foreach (var figure in chapter.Blocks.OfType<ForeignFigure>())
                AddFigure(figure, figureIds);
            var labels = Labels(chapter);
            var (slug, at) = (names[i], i);
            TellOfPictures(chapter.Blocks.Concat(labels.Keys.SelectMany(l => _text.Notes[l].Content)));
            var inlines = new InlineText(labels, _images.Addresses, place => references.From(at, place));
            var blocks = new BlockText(inlines, _figures);
            var body = blocks.Of(chapter.Blocks) + Notes(labels, blocks);
            var lines = byLine ? LinesOf(chapters[i]) : null;
            emphasisLost += inlines.EmphasisLost;
            written.Add(
                new NewChapter(chapter.Order, slug, chapter.Label is not null, date => FrontMatter(chapter, slug, lines, date) + body)
            );
            _words.Add(
                new ChapterAsRead(
                    slug,
                    ForeignWordsOf.Blocks(chapter.Blocks),
                    [.. labels.Select(l => (l.Value, ForeignWordsOf.Blocks(_text.Notes[l.Key].Content)))]
                )
            );
        }
        TellOf(references, emphasisLost, chapters[0].First);
        return written.ToImmutable();
    }

    private void TellOf(PlaceReferences references, int emphasisLost, Place at)
    {
        if (emphasisLost > 0)
            Tell($"{emphasisLost} stretches of emphasis begin or end within a word, where Markdown has no marks, and are plain");
        if (references.Kept > 0)
            Tell(
                references.Kept == 1
                    ? "a link within the text leads to the chapter that it led into"
                    : $"{references.Kept} links within the text lead to the chapters that they led into"
            );
        if (references.Lost > 0)
            Tell(
                references.Lost == 1
                    ? "a link to a place of its own chapter, or to none, is plain words"
                    : $"{references.Lost} links to places of their own chapters, or to none, are plain words"
            );

        void Tell(string what) => _remarks.Add(new Remark(RemarkKind.Changed, at, what));
    }

    private static Diagnostic About(ConversionReport report, string path)
    {
        var (dropped, changed, doubtful) = (Kinds("dropped"), Kinds("changed"), Kinds("doubtful"));
        return ImportRules.Converted.About(
            path,
            string.Create(
                CultureInfo.InvariantCulture,
                $"of this, {dropped} kinds of things were left out, {changed} took another form and {doubtful} should be looked at"
            ),
            "the report beside it says what and where"
        );

        int Kinds(string kind) => report.Remarks.Count(r => r.Kind == kind);
    }

    private static bool Same(string one, string other) => Text.Galleys.Punctuation.Bare(one) == Text.Galleys.Punctuation.Bare(other);

    /// <summary>Headings from the second level on, none of them skipped.</summary>
    private static ImmutableArray<ForeignBlock> Leveled(ImmutableArray<ForeignBlock> blocks)
    {
        var open = new Stack<int>();
        return [.. blocks.Select(Level)];

        ForeignBlock Level(ForeignBlock block)
        {
            if (block is not ForeignHeading heading)
                return block;
            while (open.Count > 0 && open.Peek() >= heading.Level)
                open.Pop();
            open.Push(heading.Level);
            return heading with { Level = Math.Min(open.Count + 1, 6) };
        }
    }

    private void AddFigure(ForeignFigure figure, Slugs ids)
    {
        var number = _figures.Count + 1;
        var id = ids.Of(ForeignFigures.NameOf(figure), string.Create(CultureInfo.InvariantCulture, $"{_order.Work}-figure-{number}"));
        _figures[figure] = id;
        var image = _images.PathOf(figure.Image);
        if (_images.FaultOf(figure.Image) is { } fault)
            _remarks.Add(new Remark(RemarkKind.Dropped, figure.At, fault));
        if (image is not null && figure.Alternative is null or "")
            _remarks.Add(
                new Remark(
                    RemarkKind.Doubtful,
                    figure.At,
                    "the source does not say what a picture shows; alt in its record wants your words"
                )
            );
        int? line = _text.Format == SourceFormat.Docx ? null : figure.At.Number;
        _records.Add(
            new ImportedFile(
                $"figures/{id}.md",
                Reimport.Bytes(
                    ForeignFigures.Record(
                        figure,
                        image,
                        number,
                        _order.Work,
                        line,
                        new InlineText(ImmutableDictionary<string, string>.Empty, _images.Addresses)
                    )
                )
            )
        );
    }

    /// <summary>Says where a picture in the line cannot be shown.</summary>
    private void TellOfPictures(IEnumerable<ForeignBlock> blocks)
    {
        foreach (var block in blocks)
        {
            foreach (var picture in Marks.Lines(block).SelectMany(l => l).OfType<ForeignPicture>())
            {
                if (_images.FaultOf(picture.Image) is { } fault)
                    _remarks.Add(new Remark(RemarkKind.Changed, block.At, $"{fault}; what it shows stands in its place in words"));
            }
        }
    }

    /// <summary>Labels in the order of the marks: notes of the text 1, 2, comments upon it ed-1, ed-2.</summary>
    private Dictionary<string, string> Labels(ForeignChapter chapter)
    {
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        int author = 0,
            editor = 0;
        foreach (var id in Marks.In(chapter.Blocks))
        {
            if (labels.ContainsKey(id) || !_text.Notes.TryGetValue(id, out var note))
                continue;
            labels[id] = note.ByEditor
                ? string.Create(CultureInfo.InvariantCulture, $"ed-{++editor}")
                : string.Create(CultureInfo.InvariantCulture, $"{++author}");
        }
        return labels;
    }

    private string Notes(Dictionary<string, string> labels, BlockText blocks)
    {
        var to = new StringBuilder();
        foreach (var (id, label) in labels)
        {
            to.Append('\n');
            BlockText.AppendWithin(to, blocks.Of(_text.Notes[id].Content), $"[^{label}]: ", "    ");
        }
        return to.ToString();
    }

    /// <summary>Whether each chapter was made from lines that no other has.</summary>
    private bool HaveLines(ImmutableArray<ForeignChapter> chapters)
    {
        if (_text.Format == SourceFormat.Docx || !_text.Parts.IsEmpty)
            return false;
        for (var at = 1; at < chapters.Length; at++)
        {
            if (chapters[at].First.Number <= chapters[at - 1].First.Number)
                return false;
        }
        return true;
    }

    private static string LinesOf(ForeignChapter chapter)
    {
        var last =
            chapter.Next is { } next ? next.Number - 1
            : chapter.Blocks.Length > 0 ? Math.Max(chapter.First.Number, chapter.Blocks.Max(b => b.At.Number))
            : chapter.First.Number;
        return string.Create(CultureInfo.InvariantCulture, $"{chapter.First.Number}-{last}");
    }

    private string FrontMatter(ForeignChapter chapter, string slug, string? lines, DateOnly date)
    {
        var file = _text.Parts.IsEmpty ? _order.FileName : _text.Parts[chapter.First.Part].Name;
        var to = new StringBuilder("---\ntitle: ").Append(YamlText.Scalar(chapter.Title)).Append('\n');
        if (chapter.TitleSupplied)
            to.Append("titleSupplied: true\n");
        if (chapter.Label is not null)
            to.Append("label: ").Append(YamlText.Scalar(chapter.Label)).Append('\n');
        to.Append(CultureInfo.InvariantCulture, $"order: {chapter.Order}\nslug: {slug}\nversion: 1.0.0\ndate: {date:yyyy-MM-dd}\n");
        to.Append("source: { file: ").Append(YamlText.Flow(file));
        if (lines is not null)
            to.Append(", lines: ").Append(lines);
        to.Append(
            CultureInfo.InvariantCulture,
            $" }}\nrevisions:\n  - {{ version: 1.0.0, date: {date:yyyy-MM-dd}, note: Imported from the source. }}\n---\n\n"
        );
        return to.ToString();
    }

    private ConversionReport Report(ImmutableArray<ForeignChapter> chapters, int terms)
    {
        var lines = ImmutableArray.CreateBuilder<ConversionLine>();
        foreach (var chapter in chapters)
        {
            lines.Add(
                new ConversionLine(
                    Named(chapter.First),
                    "chapter",
                    chapter.Label is null ? chapter.Title : $"{chapter.Label}: {chapter.Title}"
                )
            );
            foreach (var block in chapter.Blocks)
                lines.Add(new ConversionLine(Named(block.At), Kind(block), Opening(block)));
            var notes = Marks.In(chapter.Blocks).Distinct().Where(_text.Notes.ContainsKey).Select(n => _text.Notes[n]);
            foreach (var note in notes)
                lines.Add(new ConversionLine(Named(note.At), note.ByEditor ? "comment" : "note", Opening(note.Content[0])));
        }
        var counts = lines.GroupBy(l => l.Kind).Select(g => (Kind: g.Key, Count: g.Count())).ToList();
        if (terms > 0)
            counts.Add(("term", terms));
        var summary = string.Join(
            ", ",
            counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Count} {(c.Count == 1 ? c.Kind : Plural(c.Kind))}"))
        );
        var remarks = _remarks
            .GroupBy(r => (r.Kind, r.What))
            .OrderBy(g => g.Key.Kind)
            .Select(g => new ConversionRemark(
                g.Key.Kind.ToString().ToLowerInvariant(),
                g.Key.What,
                [.. g.Select(r => r.At).Distinct().OrderBy(p => p.Part).ThenBy(p => p.Number).Select(Named)]
            ));
        return new ConversionReport(_order.FileName, _text.Format, summary, lines.ToImmutable(), [.. remarks]);
    }

    private string Named(Place place) =>
        _text.Parts.IsEmpty
            ? place.Number.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{_text.Parts[place.Part].Name}:{place.Number}");

    private static string Kind(ForeignBlock block) =>
        block switch
        {
            ForeignQuotation => "quotation",
            ForeignDefinitions => "definitions",
            ForeignVerbatim => "as typed",
            _ => block.GetType().Name["Foreign".Length..].ToLowerInvariant(),
        };

    private static string Plural(string kind) =>
        kind switch
        {
            "as typed" or "verse" or "definitions" => kind,
            _ => kind + "s",
        };

    private static string Opening(ForeignBlock block)
    {
        const int Length = 70;
        var words =
            block is ForeignVerbatim verbatim ? verbatim.Value.ReplaceLineEndings(" ")
            : block is ForeignFigure { Caption.IsEmpty: true, Alternative: { } shown } ? shown
            : string.Join(' ', Marks.Lines(block).Take(8).Select(LineBuilder.Plain));
        return words.Length <= Length ? words : words[..(words.LastIndexOf(' ', Length) is var end and > 20 ? end : Length)] + " …";
    }
}
