using System.Diagnostics;
using Annals.Core.Versions;
using Annals.Core.Wording;

namespace Annals.Resolving.Versions;

/// <summary>What stands beside a chapter's text, in words: its notes in their order, then the records that it uses, kind by kind.</summary>
internal static class Apparatus
{
    public static ImmutableArray<ApparatusItem> Of(
        Chapter chapter,
        ApparatusRecords records,
        IReadOnlyDictionary<(ApparatusKind Kind, string Key), int> firstUses,
        TextPool pool
    )
    {
        ImmutableArray<ApparatusItem> all =
        [
            .. chapter.Notes.Select(n => new ApparatusItem(
                ApparatusKind.Note,
                n.Key.Written,
                n.Mark,
                PassageWalk.WordsOf(n.Content, pool),
                n.Paragraph
            )),
            .. records.Figures.Select(f => Item(ApparatusKind.Figure, f.Id, f.Title, FigureLine(f), f.Caption)),
            .. records.Entries.Select(e => Item(KindOf(e.Key.Kind), e.Key.Id, e.Name, EntryLine(e), e.Body)).OrderBy(i => i.Kind),
            .. records.Events.Select(e => Item(ApparatusKind.Event, e.Id, e.Title, $"{Said(e.Date)}: {e.Title}", e.Body)),
            .. records.Works.Select(w => Item(ApparatusKind.WorkCited, w.Key, TitleTags.Removed(w.Title), PlainText.Of(w.Entry), [])),
        ];
        return [.. all.Select(i => i with { Key = pool.One(i.Key), Label = pool.One(i.Label), Words = pool.One(i.Words) })];

        ApparatusItem Item(ApparatusKind kind, string key, string label, string line, ImmutableArray<Block> body)
        {
            var words = PassageWalk.WordsOf(body, pool);
            return new(kind, key, label, words.Length == 0 ? line : $"{line}\n\n{words}", firstUses.GetValueOrDefault((kind, key)));
        }
    }

    private static ApparatusKind KindOf(EntryKind kind) =>
        kind switch
        {
            EntryKind.Term => ApparatusKind.Term,
            EntryKind.Person => ApparatusKind.Person,
            EntryKind.Place => ApparatusKind.Place,
            EntryKind.Organisation => ApparatusKind.Organisation,
            _ => throw new UnreachableException(kind.ToString()),
        };

    private static string EntryLine(Entry entry) => entry is NamedEntry { Dates: { } dates } ? $"{entry.Name} ({Said(dates)})" : entry.Name;

    /// <summary>
    /// A date as readers say it, to the day where the record has it: a corrected day is a change. The blanks are set by whoever shows it.
    /// </summary>
    private static string Said(Edtf date) => English.Words.Dates(date).Replace('\u00a0', ' ');

    /// <summary>The label beside a figure.</summary>
    private static string FigureLine(Figure figure) =>
        Joined(
            ". ",
            figure.MakerName ?? figure.Maker?.Value,
            figure.Title,
            figure.Kind,
            figure.Date is { } date ? Said(date) : null,
            figure.Medium,
            figure.Size,
            figure.Holder,
            figure.Rights,
            figure.Credit,
            figure.Alternative
        );

    private static string Joined(string with, params ReadOnlySpan<string?> parts)
    {
        var given = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                given.Add(with == ". " ? part.TrimEnd('.') : part);
        }
        return string.Join(with, given);
    }
}
