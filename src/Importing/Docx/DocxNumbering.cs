using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Annals.Importing.Docx;

/// <summary>
/// How the lists of a document are counted, and how far. Lists made after one pattern count on with one another, as Word counts them, until
/// one of them says where it starts.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Pattern> _lists = [];
    private readonly HashSet<(int List, int Level)> _begun = [];

    public DocxNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        var patterns = new Dictionary<int, AbstractNum>();
        var styled = new Dictionary<string, AbstractNum>(StringComparer.Ordinal);
        foreach (var pattern in numbering?.Elements<AbstractNum>() ?? [])
        {
            patterns.TryAdd(pattern.AbstractNumberId?.Value ?? 0, pattern);
            if (pattern.StyleLink?.Val?.Value is { } style)
                styled.TryAdd(style, pattern);
        }
        var counted = new Dictionary<AbstractNum, int?[]>();
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (
                list.NumberID?.Value is not { } id
                || list.AbstractNumId?.Val?.Value is not { } number
                || !patterns.TryGetValue(number, out var pattern)
            )
                continue;
            // a pattern can be kept in a style and only be named here
            if (pattern.NumberingStyleLink?.Val?.Value is { } link && styled.TryGetValue(link, out var there))
                pattern = there;
            if (!counted.TryGetValue(pattern, out var counts))
                counted[pattern] = counts = new int?[Levels];
            _lists[id] = new Pattern(LevelsOf(pattern, list), StartsOf(list), counts);
        }
    }

    /// <param name="Starts">Where this list starts, whatever was counted before it; null where it does not say.</param>
    /// <param name="Counts">How far each level has come; one array for all lists of the pattern.</param>
    private sealed record Pattern(Level?[] Levels, int?[] Starts, int?[] Counts);

    /// <summary>Whether items have numbers or letters and no bullets.</summary>
    public bool IsOrdered(int list, int level) =>
        FormatOf(list, level) is { } format && format != NumberFormatValues.Bullet && format != NumberFormatValues.None;

    public bool IsLettered(int list, int level) => IsOrdered(list, level) && FormatOf(list, level) != NumberFormatValues.Decimal;

    /// <summary>Whether nothing stands before the items: such are the further paragraphs of an item.</summary>
    public bool IsUnmarked(int list, int level) =>
        LevelOf(list, level) is { } found
        && (
            found.NumberingFormat?.Val?.Value == NumberFormatValues.None
            || found.LevelText?.Val?.Value is { } text && string.IsNullOrWhiteSpace(text)
        );

    /// <summary>The box that stands before an item and says whether it is done; null where there is none.</summary>
    public string? BoxOf(int list, int level) =>
        LevelOf(list, level)?.LevelText?.Val?.Value is "☐" or "☑" or "☒" ? LevelOf(list, level)!.LevelText!.Val!.Value : null;

    /// <summary>How far from the margin an item's words stand, in twentieths of a point; null where its level does not say.</summary>
    public int? IndentOf(int list, int level) => DocxStyles.Indent(LevelOf(list, level)?.PreviousParagraphProperties?.Indentation);

    /// <summary>The number of the next item; what lies deeper begins anew.</summary>
    public int Next(int list, int level)
    {
        if (!_lists.TryGetValue(list, out var pattern))
            _lists[list] = pattern = new Pattern(new Level?[Levels], new int?[Levels], new int?[Levels]);
        var counts = pattern.Counts;
        for (var deeper = level + 1; deeper < Levels; deeper++)
        {
            if (pattern.Levels[deeper]?.LevelRestart?.Val?.Value != 0)
                counts[deeper] = null;
        }
        if (pattern.Starts[level] is { } start && _begun.Add((list, level)))
            counts[level] = start;
        else
            counts[level] = counts[level] is { } count
                ? count + 1
                : pattern.Starts[level] ?? pattern.Levels[level]?.StartNumberingValue?.Val?.Value ?? 1;
        return counts[level]!.Value;
    }

    private NumberFormatValues? FormatOf(int list, int level) =>
        LevelOf(list, level) is { } found ? found.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal : null;

    private Level? LevelOf(int list, int level) => _lists.TryGetValue(list, out var pattern) ? pattern.Levels[level] : null;

    private static Level?[] LevelsOf(AbstractNum pattern, NumberingInstance list)
    {
        var levels = new Level?[Levels];
        foreach (var level in pattern.Elements<Level>())
        {
            if (level.LevelIndex?.Value is null or (>= 0 and < Levels))
                levels[level.LevelIndex?.Value ?? 0] ??= level;
        }
        foreach (var other in list.Elements<LevelOverride>())
        {
            if (other.LevelIndex?.Value is >= 0 and < Levels and var index && other.Level is { } level)
                levels[index] = level;
        }
        return levels;
    }

    private static int?[] StartsOf(NumberingInstance list)
    {
        var starts = new int?[Levels];
        foreach (var other in list.Elements<LevelOverride>())
        {
            if (
                (other.LevelIndex?.Value ?? 0) is >= 0 and < Levels and var index
                && other.StartOverrideNumberingValue?.Val?.Value is { } start
            )
                starts[index] = start;
        }
        return starts;
    }
}
