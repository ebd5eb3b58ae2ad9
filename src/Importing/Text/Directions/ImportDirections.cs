using System.Globalization;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Annals.Importing.Text.Directions;

/// <summary>
/// The editor's word on a source, from the import.yml beside it: whether its lines are wrapped, and what some of them are.
/// </summary>
/// <param name="Hyphens">By line, whether the hyphen at its end is the word's own and is kept.</param>
internal sealed record ImportDirections(
    bool? Wrapped,
    ImmutableSortedDictionary<int, Direction> Lines,
    ImmutableSortedDictionary<int, bool> Hyphens
)
{
    public static readonly ImportDirections None = new(
        null,
        ImmutableSortedDictionary<int, Direction>.Empty,
        ImmutableSortedDictionary<int, bool>.Empty
    );

    public static ImportDirections Of(string text, string path, List<Diagnostic> found)
    {
        var file = new SourceFile(path, text);
        YamlMappingNode? root;
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0)
                return None;
            root = stream.Documents[0].RootNode as YamlMappingNode;
        }
        catch (YamlException e)
        {
            found.Add(ImportRules.BadDirections.At(file, SpanOf(e.Start), $"this is no YAML: {e.InnerException?.Message ?? e.Message}"));
            return None;
        }
        if (root is null)
        {
            found.Add(ImportRules.BadDirections.About(path, "a mapping is expected, with 'lines' or 'wrapped'"));
            return None;
        }

        bool? wrapped = null;
        var lines = ImmutableSortedDictionary.CreateBuilder<int, Direction>();
        var hyphens = ImmutableSortedDictionary.CreateBuilder<int, bool>();
        foreach (var (key, value) in root.Children)
        {
            if (
                value is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" }
                && ImportShape.Whole.Find(NameOf(key)) is not null
            )
                continue;
            switch (NameOf(key))
            {
                case "wrapped" when NameOf(value) is "true" or "false":
                    wrapped = NameOf(value) == "true";
                    break;
                case "lines" when value is YamlMappingNode map:
                    foreach (var (line, kind) in map.Children)
                        ReadLine(file, line, kind, lines, found);
                    break;
                case "hyphens" when value is YamlMappingNode map:
                    foreach (var (line, fate) in map.Children)
                        ReadHyphen(file, line, fate, hyphens, found);
                    break;
                case var known when ImportShape.Whole.Find(known) is not null:
                    found.Add(
                        ImportRules.BadDirections.At(
                            file,
                            SpanOf(value.Start),
                            $"'{NameOf(key)}' has no such value",
                            "write wrapped: true or false, lines: { 16: caption, 20-24: verse }, hyphens: { 31: keep, 40: drop }"
                        )
                    );
                    break;
                default:
                    found.Add(
                        ImportRules.BadDirections.At(
                            file,
                            SpanOf(key.Start),
                            $"'{NameOf(key)}' is not known here",
                            "known are " + string.Join(", ", ImportShape.Whole.Keys.Select(k => k.Name))
                        )
                    );
                    break;
            }
        }
        return new ImportDirections(wrapped, lines.ToImmutable(), hyphens.ToImmutable());
    }

    /// <summary>Tells of lines that the source does not have, that are blank, or that cannot be what the editor says.</summary>
    public void Check(Text.Lines.SourceText source, string path, List<Diagnostic> found)
    {
        foreach (var direction in Lines.Values)
        {
            if (direction.Last > source.Lines.Length)
            {
                found.Add(
                    ImportRules.BadDirections.About(
                        path,
                        string.Create(CultureInfo.InvariantCulture, $"there is no line {direction.Last}"),
                        string.Create(CultureInfo.InvariantCulture, $"the source has {source.Lines.Length} lines")
                    )
                );
            }
            else if (source.Lines[direction.First - 1].IsBlank)
            {
                found.Add(
                    ImportRules.BadDirections.About(path, string.Create(CultureInfo.InvariantCulture, $"line {direction.First} is blank"))
                );
            }
            else if (
                direction.Kind is SourceBlockKind.Break or SourceBlockKind.PageNumber
                && Punctuation.Letters(source.Text.AsSpan(source.Lines[direction.First - 1].Start..source.Lines[direction.Last - 1].End))
                    > 0
            )
            {
                // nothing would have its words
                found.Add(
                    ImportRules.BadDirections.About(
                        path,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"line {direction.First} holds letters, and neither a break nor a page's number has words"
                        ),
                        "take it for a title, paragraph or heading"
                    )
                );
            }
        }
    }

    /// <summary>Tells of notes that could not be placed.</summary>
    public void CheckNotes(Galley galley, string path, List<Diagnostic> found)
    {
        for (var i = 0; i < galley.Count; i++)
        {
            if (
                Lines.GetValueOrDefault(galley.LineOf(i)) is not { Kind: SourceBlockKind.Note }
                || galley[i].Judgement is { Kind: SourceBlockKind.Note, Note: >= 0 }
            )
                continue;
            found.Add(
                ImportRules.BadDirections.About(
                    path,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"line {galley.LineOf(i)} has no place as a note: no paragraph before it has a mark like its own"
                    ),
                    "leave it as it is and write the note into the chapter by hand"
                )
            );
        }
    }

    private static void ReadLine(
        SourceFile file,
        YamlNode line,
        YamlNode kind,
        ImmutableSortedDictionary<int, Direction>.Builder lines,
        List<Diagnostic> found
    )
    {
        var parts = NameOf(line).Split('-');
        if (parts.Length > 2 || !Number(parts[0], out var first) || !Number(parts[^1], out var last) || last < first)
        {
            found.Add(
                ImportRules.BadDirections.At(
                    file,
                    SpanOf(line.Start),
                    $"'{NameOf(line)}' is no line",
                    "lines are numbers from 1, or ranges such as 20-24"
                )
            );
        }
        else if (!ImportShape.Kinds.TryGetValue(NameOf(kind), out var named))
        {
            found.Add(
                ImportRules.BadDirections.At(
                    file,
                    SpanOf(kind.Start),
                    $"'{NameOf(kind)}' is nothing that a line can be",
                    "known are " + string.Join(", ", ImportShape.Kinds.Keys.Order(StringComparer.Ordinal))
                )
            );
        }
        else
        {
            lines[first] = new Direction(first, last, named, parts.Length == 2);
        }
    }

    private static void ReadHyphen(
        SourceFile file,
        YamlNode line,
        YamlNode fate,
        ImmutableSortedDictionary<int, bool>.Builder hyphens,
        List<Diagnostic> found
    )
    {
        if (Number(NameOf(line), out var number) && NameOf(fate) is "keep" or "drop")
            hyphens[number] = NameOf(fate) == "keep";
        else
            found.Add(
                ImportRules.BadDirections.At(
                    file,
                    SpanOf(line.Start),
                    "a hyphen at a line's end is kept or dropped",
                    "write hyphens: { 31: keep, 40: drop }"
                )
            );
    }

    private static bool Number(string text, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    private static string NameOf(YamlNode node) => node is YamlScalarNode scalar ? scalar.Value ?? "" : "";

    private static Span SpanOf(Mark mark) => new((int)mark.Index, (int)mark.Index);
}

/// <summary>What some lines are, from 1.</summary>
/// <param name="Bounded">The editor gave a range: the passage is these lines and no more.</param>
internal sealed record Direction(int First, int Last, SourceBlockKind Kind, bool Bounded);
