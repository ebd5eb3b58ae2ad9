using Annals.Core.Diagnostics.Rules;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Annals.Reading.FrontMatter;

/// <summary>
/// Reads YAML into nodes from the parser's events. Anchors, aliases, tags and deep nesting are refused: no record needs them, and they are
/// how a few lines of YAML become a billion. YamlDotNet counts lines and columns from 1, but its index is an offset from 0: this is the one
/// place that knows.
/// </summary>
internal ref struct YamlReader
{
    /// <summary>A record in a list in a record is the deepest that any key takes.</summary>
    private const int Deepest = 8;

    private readonly string _yaml;
    private readonly Parser _events;
    private readonly Marginalia _margin;
    private readonly int _offset;

    private YamlReader(string yaml, int offset, Marginalia margin)
    {
        _yaml = yaml;
        _events = new Parser(new Scanner(new StringReader(yaml), skipComments: true));
        _offset = offset;
        _margin = margin;
    }

    /// <summary>Reads a record's particulars; null, with a remark, where they are not a list of keys and values.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="where">The part of it that is YAML.</param>
    public static YamlMapping? Mapping(string text, Span where, Marginalia margin)
    {
        var yaml = where.Start == 0 && where.End == text.Length ? text : text[where.Start..where.End];
        if (yaml.AsSpan().IndexOfAny('\u0085', '\u2028', '\u2029') is >= 0 and var foreign)
        {
            // YAML takes these for ends of lines; nobody who typed them meant that.
            var at = where.Start + foreign;
            margin.Add(
                InputRules.ControlCharacter,
                new Span(at, at + 1),
                $"the particulars hold the character U+{(int)yaml[foreign]:X4}",
                "delete it"
            );
            return null;
        }
        var reader = new YamlReader(yaml, where.Start, margin);
        try
        {
            return reader.Document();
        }
        catch (YamlException e)
        {
            reader.TellNotYaml((int)e.Start.Index, InLowerCase(e.Message));
        }
        catch (InvalidOperationException)
        {
            // What the parser's scanner says of some brackets that are never closed.
            reader.TellNotYaml((int)(reader._events.Current?.End.Index ?? 0), "something is opened here and never closed");
        }
        return null;
    }

    /// <param name="at">Where the parser gave up; where something is missing, that may be the very end.</param>
    private readonly void TellNotYaml(int at, string parsersMessage)
    {
        at = Math.Min(at, _yaml.Length);
        var slip = YamlSlip.In(_yaml, at);
        _margin.Add(
            FrontMatterRules.NotYaml,
            (slip?.Place ?? new Span(at, at)).Shifted(_offset),
            "this is not YAML: " + (slip?.Message ?? parsersMessage),
            slip?.Hint ?? "put quotation marks around a value that holds a colon; close what is opened; indent neighbours alike"
        );
    }

    private readonly YamlMapping? Document()
    {
        _events.MoveNext();
        _events.MoveNext();
        if (_events.Current is StreamEnd)
            return YamlMapping.Empty(new Span(_offset, _offset));
        _events.MoveNext();
        if (Node(0) is not { } root)
            return null;
        if (!_events.MoveNext() || !_events.MoveNext() || _events.Current is not StreamEnd)
        {
            return Refuse<YamlMapping>(_events.Current!, "a second document begins here");
        }
        if (root is YamlMapping mapping)
            return mapping;
        if (root is YamlScalar { IsNothing: true })
            return YamlMapping.Empty(root.Span);
        _margin.Add(
            FrontMatterRules.WrongType,
            root.Span,
            "the particulars are not keys with values",
            "write a key, a colon, a space and its value on each line"
        );
        return null;
    }

    /// <summary>
    /// The node that the current event begins; on return the current event is its last. Null where something was refused.
    /// </summary>
    private readonly YamlNode? Node(int depth)
    {
        var first = _events.Current!;
        if (depth > Deepest)
            return Refuse<YamlNode>(first, "this lies too deep in other values");
        if (first is AnchorAlias)
            return Refuse<YamlNode>(first, "this is an alias, which stands for a value elsewhere");
        if (first is NodeEvent { Anchor.IsEmpty: false })
            return Refuse<YamlNode>(first, "this value has an anchor");
        if (first is NodeEvent { Tag.IsEmpty: false })
            return Refuse<YamlNode>(first, "this value has a tag");
        return first switch
        {
            Scalar s => Scalar(s),
            SequenceStart s => List(s, depth),
            MappingStart m => Map(m, depth),
            _ => Missing(first),
        };
    }

    /// <summary>Of keys within braces the parser sometimes says that they end where a value should stand.</summary>
    private readonly YamlNode? Missing(ParsingEvent there)
    {
        TellNotYaml((int)there.Start.Index, "a value is missing here");
        return null;
    }

    private readonly YamlScalar Scalar(Scalar scalar)
    {
        var span = SpanOf(scalar, scalar);
        if (scalar.Style is ScalarStyle.Plain)
            TellCutOff((int)scalar.End.Index);
        return new YamlScalar(span, scalar.Value, scalar.Style is ScalarStyle.Plain);
    }

    /// <summary>Tells of a comment that looks like a part of the value: "Box #3". Who comments puts a space behind the sign.</summary>
    private readonly void TellCutOff(int end)
    {
        var rest = _yaml.AsSpan(end);
        var line = rest[..(rest.IndexOfAny('\r', '\n') is >= 0 and var length ? length : rest.Length)];
        if (line.TrimStart(" \t") is not ['#', var next, ..] || next is ' ' or '\t' or '#' or '!')
            return;
        var sign = end + line.IndexOf('#');
        _margin.Add(
            FrontMatterRules.CutOff,
            new Span(_offset + sign, _offset + sign + 1),
            "from here on the line is taken for a comment and not read",
            "put quotation marks around the value, or write a space after the #"
        );
    }

    private readonly YamlList? List(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (Next() is not SequenceEnd)
        {
            if (Node(depth + 1) is not { } item)
                return null;
            items.Add(item);
        }
        return new YamlList(
            SpanOf(start, _events.Current!, start.Style is SequenceStyle.Flow ? ']' : null),
            items.DrainToImmutable()
        );
    }

    private readonly YamlMapping? Map(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        while (Next() is { } current and not MappingEnd)
        {
            if (current is not Scalar key)
                return Refuse<YamlMapping>(current, "a key is a word");
            if (Node(depth + 1) is not YamlScalar name)
                return null;
            if (name.Plain && name.Value == "<<")
                return Refuse<YamlMapping>(key, "this is a merge key");
            Next();
            if (Node(depth + 1) is not { } value)
                return null;

            if (places.TryAdd(name.Value, entries.Count))
            {
                entries.Add(new YamlEntry(name.Span, name.Value, value));
                continue;
            }
            var line = _margin.File.PositionOf(entries[places[name.Value]].KeySpan.Start).Line;
            _margin.Add(
                FrontMatterRules.DuplicateKey,
                name.Span,
                $"the key '{name.Value}' stands here again; it is on line {line} already"
            );
        }
        return new YamlMapping(
            SpanOf(start, _events.Current!, start.Style is MappingStyle.Flow ? '}' : null),
            entries.DrainToImmutable()
        );
    }

    private readonly ParsingEvent Next()
    {
        _events.MoveNext();
        return _events.Current!;
    }

    private readonly T? Refuse<T>(ParsingEvent at, string what)
        where T : class
    {
        _margin.Add(
            FrontMatterRules.Refused,
            SpanOf(at, at),
            what,
            "write the value out where it belongs; put quotation marks around one that begins with such a sign"
        );
        return null;
    }

    /// <param name="closing">The sign that ends it, before which the parser says that it ends; null for none.</param>
    private readonly Span SpanOf(ParsingEvent first, ParsingEvent last, char? closing = null)
    {
        var end = (int)last.End.Index;
        return new(_offset + (int)first.Start.Index, _offset + (end < _yaml.Length && _yaml[end] == closing ? end + 1 : end));
    }

    private static string InLowerCase(string message)
    {
        // YamlDotNet puts the place before its message; the diagnostic has it already.
        var colon = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        var words = (colon < 0 ? message : message[(colon + 3)..]).TrimEnd('.');
        return words.Length == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];
    }
}
