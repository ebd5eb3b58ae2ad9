using System.Globalization;
using System.Text;
using Annals.Core.Diagnostics.Rules;

namespace Annals.Reading.Versions;

/// <summary>What a file <c>records.yml</c> says.</summary>
/// <param name="Places">Where the first line of each record's text stands in the file.</param>
internal sealed record SnapshotRecords(
    string ChapterFile,
    int FiguresBefore,
    ImmutableSortedDictionary<string, string> Texts,
    IReadOnlyDictionary<string, Position> Places,
    bool NamesAsInSource
);

/// <summary>
/// Reads what <see cref="RecordsText"/> writes, and nothing else: two hundred versions of a chapter are read at each build, and a reader of
/// one way of writing is many times as fast as one of all of YAML.
/// </summary>
internal sealed class RecordsReader
{
    private readonly string _text;
    private readonly SourceFile _file;
    private int _at;

    private RecordsReader(string text, SourceFile file) => (_text, _file) = (text, file);

    /// <summary>
    /// The records; null, with the diagnostic that says why, where the file was not written by <see cref="RecordsText"/>.
    /// </summary>
    public static (SnapshotRecords? Records, Diagnostic? Refusal) Read(InputText text)
    {
        var reader = new RecordsReader(text.Head, text.File);
        try
        {
            return (reader.Whole(), null);
        }
        catch (FormatException e)
        {
            return (
                null,
                VersionRules.BadRecords.At(
                    text.File,
                    new Span(reader._at, reader._at),
                    e.Message,
                    "build with the Annals that wrote it, or a newer one"
                )
            );
        }
    }

    private SnapshotRecords Whole()
    {
        while (Peek == '#')
            Line();
        Expect("format: ");
        var formatAt = _at;
        var format = Number();
        if (format is not (RecordsText.Format or RecordsText.FormatOfNamesAsInSource))
        {
            _at = formatAt;
            throw new FormatException(
                string.Create(CultureInfo.InvariantCulture, $"this file is of format {format}, which this Annals does not know")
            );
        }
        var namesAsInSource = format == RecordsText.FormatOfNamesAsInSource;
        Expect("chapterFile: ");
        var chapterFile = Path(end: "\n");
        Expect("figuresBefore: ");
        var figures = Number();
        Expect("records:");
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var places = new Dictionary<string, Position>(StringComparer.Ordinal);
        if (Line() == " {}")
            return new SnapshotRecords(chapterFile, figures, texts.ToImmutable(), places, namesAsInSource);
        while (_at < _text.Length)
        {
            Expect("  ");
            var path = Path(end: ": ");
            var place = _file.PositionOf(_at);
            if (!texts.TryAdd(path, Value(out var onLinesBelow)))
                throw new FormatException($"the record {path} stands here again");
            places.Add(path, onLinesBelow ? new Position(place.Line + 1, RecordsText.Indent + 1) : place);
        }
        return new SnapshotRecords(chapterFile, figures, texts.ToImmutable(), places, namesAsInSource);
    }

    private char Peek => _at < _text.Length ? _text[_at] : '\0';

    private void Expect(string words)
    {
        if (!_text.AsSpan(_at).StartsWith(words))
            throw new FormatException($"here should stand '{words.TrimEnd('\n')}'");
        _at += words.Length;
    }

    /// <summary>What is left of the line; the end of it is passed over.</summary>
    private string Line()
    {
        var length = _text.AsSpan(_at).IndexOf('\n');
        if (length < 0)
            throw new FormatException("the file ends within a line");
        var line = _text.Substring(_at, length);
        _at += length + 1;
        return line;
    }

    private int Number()
    {
        var start = _at;
        if (int.TryParse(Line(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        _at = start;
        throw new FormatException("here should stand a number");
    }

    private string Path(string end)
    {
        if (Peek == '"')
        {
            var quoted = Quoted();
            Expect(end);
            return quoted;
        }
        var length = _text.AsSpan(_at).IndexOf(end);
        if (length <= 0)
            throw new FormatException("here should stand a path");
        var path = _text.Substring(_at, length);
        _at += length + end.Length;
        return path;
    }

    private string Value(out bool onLinesBelow)
    {
        onLinesBelow = _text.AsSpan(_at).StartsWith("\"\\\n") || Peek == '|';
        if (Peek == '|')
            return Block(Line());
        var quoted = Quoted();
        Expect("\n");
        return quoted;
    }

    private string Block(string mark)
    {
        var to = new StringBuilder();
        while (_at < _text.Length && (Peek == '\n' || _text.AsSpan(_at).StartsWith(s_indent)))
        {
            if (Peek != '\n')
                _at += RecordsText.Indent;
            to.Append(Line()).Append('\n');
        }
        if (to.Length == 0)
            throw new FormatException("here should stand a record's text");
        return mark switch
        {
            "|" or "|+" => to.ToString(),
            "|-" => to.ToString(0, to.Length - 1),
            _ => throw new FormatException("the text of a record begins in a way that release does not write"),
        };
    }

    private static readonly string s_indent = new(' ', RecordsText.Indent);

    private string Quoted()
    {
        if (Peek != '"')
            throw new FormatException("here should stand a text");
        _at++;
        var to = new StringBuilder();
        while (Peek is not '"')
        {
            var c = Peek;
            if (_at >= _text.Length || c == '\n')
                throw new FormatException("a quotation mark is not closed");
            _at++;
            if (c != '\\')
            {
                to.Append(c);
                continue;
            }
            c = Peek;
            _at++;
            switch (c)
            {
                case '"' or '\\' or ' ':
                    to.Append(c);
                    break;
                case 'n':
                    to.Append('\n');
                    break;
                case 'r':
                    to.Append('\r');
                    break;
                case 't':
                    to.Append('\t');
                    break;
                case 'u':
                    to.Append(Character());
                    break;
                case '\n':
                    Expect(s_indent);
                    break;
                default:
                    throw new FormatException("a backslash has nothing after it that release writes");
            }
        }
        _at++;
        return to.ToString();
    }

    private char Character()
    {
        const int digits = 4;
        if (
            _at + digits > _text.Length
            || !ushort.TryParse(_text.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
        )
            throw new FormatException("a character's number has four digits");
        _at += digits;
        return (char)code;
    }
}
