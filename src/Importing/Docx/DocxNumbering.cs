using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Annals.Importing.Docx;

/// <summary>How the lists of a document are counted, and how far.</summary>
internal sealed class DocxNumbering
{
    private readonly Dictionary<int, AbstractNum> _kinds = [];
    private readonly Dictionary<(int, int), int> _starts = [];
    private readonly Dictionary<(int List, int Level), int> _counts = [];

    public DocxNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        var kinds = new Dictionary<int, AbstractNum>();
        foreach (var kind in numbering?.Elements<AbstractNum>() ?? []) kinds.TryAdd(kind.AbstractNumberId?.Value ?? 0, kind);
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (list.NumberID?.Value is not { } id || list.AbstractNumId?.Val?.Value is not { } kind || !kinds.TryGetValue(kind, out var found)) continue;
            _kinds[id] = found;
            foreach (var other in list.Elements<LevelOverride>())
            {
                if (other.StartOverrideNumberingValue?.Val?.Value is { } start) _starts[(id, other.LevelIndex?.Value ?? 0)] = start;
            }
        }
    }

    /// <summary>Whether items have numbers or letters and no bullets.</summary>
    public bool IsOrdered(int list, int level) => FormatOf(list, level) is { } format && format != NumberFormatValues.Bullet && format != NumberFormatValues.None;

    public bool IsLettered(int list, int level) => FormatOf(list, level) is { } format && format != NumberFormatValues.Decimal && format != NumberFormatValues.Bullet && format != NumberFormatValues.None;

    /// <summary>The number of the next item; what lies deeper begins anew.</summary>
    public int Next(int list, int level)
    {
        foreach (var deeper in _counts.Keys.Where(k => k.List == list && k.Level > level).ToList()) _counts.Remove(deeper);
        var start = _starts.GetValueOrDefault((list, level), LevelOf(list, level)?.StartNumberingValue?.Val?.Value ?? 1);
        return _counts[(list, level)] = _counts.TryGetValue((list, level), out var count) ? count + 1 : start;
    }

    private NumberFormatValues? FormatOf(int list, int level) => LevelOf(list, level)?.NumberingFormat?.Val?.Value;

    private Level? LevelOf(int list, int level) => _kinds.TryGetValue(list, out var kind) ? kind.Elements<Level>().FirstOrDefault(l => (l.LevelIndex?.Value ?? 0) == level) : null;
}
