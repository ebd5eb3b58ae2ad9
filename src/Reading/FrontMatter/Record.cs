using System.Globalization;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Publications;
using Annals.Core.Records;

namespace Annals.Reading.FrontMatter;

/// <summary>
/// A record's keys, asked for one by one with the type that each must have. What is missing or wrong is remarked upon where it stands; a
/// key that the shape does not have is unknown, which <see cref="Close"/> tells. A reader asks for all that the shape has, as the shape has
/// it: where the two differ, that is a programmer's mistake.
/// </summary>
internal sealed partial class Record(YamlMapping mapping, Marginalia margin, RecordShape shape)
{
    private readonly HashSet<string> _asked = [];

    public Span Span => mapping.Span;

    /// <summary>False where the particulars could not be read, so that nothing follows from what they lack.</summary>
    public bool IsRead { get; init; } = true;

    /// <summary>The value of a key, or null where the key is absent or has nothing after it.</summary>
    private YamlEntry? Find(string key, ValueKind kind) => Find(key, kind, required: false);

    private YamlEntry? Find(string key, ValueKind kind, bool required)
    {
        if (shape.Find(key) is not { } said || said.Kind != kind || said.IsRequired != required)
            throw new InvalidOperationException($"the shape of {shape.What} does not have '{key}' as its reader asks for it");
        _asked.Add(key);
        foreach (var entry in mapping.Entries)
        {
            if (entry.Key == key)
                return entry.Value is YamlScalar { IsNothing: true } ? null : entry;
        }
        return null;
    }

    private YamlEntry? Require(string key, ValueKind kind)
    {
        if (Find(key, kind, required: true) is { } entry)
            return entry;
        foreach (var empty in mapping.Entries)
        {
            if (empty.Key != key)
                continue;
            margin.Add(FrontMatterRules.MissingKey, empty.KeySpan, $"'{key}' has no value", null);
            return null;
        }
        margin.Add(
            FrontMatterRules.MissingKey,
            new Span(mapping.Span.Start, mapping.Span.Start),
            $"{shape.What} needs the key '{key}'",
            null
        );
        return null;
    }

    private YamlScalar? Scalar(YamlEntry? entry, string expected)
    {
        if (entry is not { } found)
            return null;
        if (found.Value is YamlScalar scalar)
        {
            margin.AddUnprintable(scalar.Value, scalar.Span, (_, _) => ", unless the words are a source's");
            return scalar;
        }
        Wrong(found, expected);
        return null;
    }

    private void Wrong(YamlEntry entry, string expected) => Wrong(entry.Value.Span, entry.Key, expected);

    private void Wrong(Span span, string key, string expected) =>
        margin.Add(FrontMatterRules.WrongType, span, $"'{key}' must be {expected}", null);

    public string? Text(string key) => Scalar(Find(key, ValueKind.Text), "a text")?.Value;

    public string RequiredText(string key, string otherwise)
    {
        var scalar = Scalar(Require(key, ValueKind.Text), "a text");
        if (scalar is { Value: var text } && string.IsNullOrWhiteSpace(text))
            margin.Add(FrontMatterRules.MissingKey, scalar.Span, $"'{key}' has no value", null);
        return scalar?.Value ?? otherwise;
    }

    /// <summary>A name with its place; the file's own name where it has none.</summary>
    public Located<string> RequiredName(string key, string otherwise)
    {
        var name = RequiredText(key, otherwise);
        return new Located<string>(name, SpanOf(key));
    }

    /// <summary>Where a key's value stands; nowhere where the key is absent.</summary>
    public Span SpanOf(string key) => mapping.Entries.Where(e => e.Key == key).Select(e => e.Value.Span).FirstOrDefault();

    public Located<string>? LocatedText(string key) =>
        Scalar(Find(key, ValueKind.Text), "a text") is { } s ? new Located<string>(s.Value, s.Span) : null;

    public bool Flag(string key, bool otherwise)
    {
        if (Scalar(Find(key, ValueKind.Flag), "true or false") is not { } scalar)
            return otherwise;
        if (scalar is { Plain: true, Value: "true" })
            return true;
        if (scalar is { Plain: true, Value: "false" })
            return false;
        Wrong(scalar.Span, key, "true or false");
        return otherwise;
    }

    public Located<int>? Number(string key) => Number(key, Find(key, ValueKind.Number));

    public Located<int>? RequiredNumber(string key) => Number(key, Require(key, ValueKind.Number));

    private Located<int>? Number(string key, YamlEntry? entry)
    {
        const string expected = "a whole number, 0 or more";
        if (Scalar(entry, expected) is not { } scalar)
            return null;
        if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new Located<int>(number, scalar.Span);
        Wrong(scalar.Span, key, expected);
        return null;
    }

    public long? Bytes(string key)
    {
        const string expected = "a number of bytes";
        if (Scalar(Find(key, ValueKind.Bytes), expected) is not { } scalar)
            return null;
        if (long.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        Wrong(scalar.Span, key, expected);
        return null;
    }

    public ImmutableArray<Located<string>> Slugged(string key) => [.. Items(key, ValueKind.Slugs, "a list of slugs").Select(s => Slug(s))];

    public ImmutableArray<string> Texts(string key) => [.. Items(key, ValueKind.Texts, "a list of texts").Select(s => s.Value)];

    private IEnumerable<YamlScalar> Items(string key, ValueKind kind, string expected)
    {
        foreach (var node in Nodes(key, kind, expected))
        {
            if (node is YamlScalar { IsNothing: false } scalar)
                yield return scalar;
            else
                Wrong(node.Span, key, expected);
        }
    }

    private ImmutableArray<YamlNode> Nodes(string key, ValueKind kind, string expected)
    {
        if (Find(key, kind) is not { } entry)
            return [];
        if (entry.Value is YamlList list)
            return list.Items;
        margin.Add(
            FrontMatterRules.WrongType,
            entry.Value.Span,
            $"'{key}' must be {expected}",
            entry.Value is YamlScalar { Value: var one } ? $"write {key}: [{one}]" : null
        );
        return [];
    }

    /// <summary>Each item of a list of records.</summary>
    public IEnumerable<Record> Records(string key)
    {
        foreach (var node in Nodes(key, ValueKind.Records, "a list"))
        {
            if (node is YamlMapping inner)
                yield return Within(key, inner);
            else
                Wrong(node.Span, key, "a list of keys with values");
        }
    }

    /// <summary>A record in a record.</summary>
    public Record? Inner(string key)
    {
        if (Find(key, ValueKind.Record) is not { } entry)
            return null;
        if (entry.Value is YamlMapping inner)
            return Within(key, inner);
        Wrong(entry, "keys with values, such as { key: value }");
        return null;
    }

    private Record Within(string key, YamlMapping inner) => new(inner, margin, shape.Find(key)!.Inner!);

    /// <summary>A list of words each of which must be a key of this record.</summary>
    public ImmutableArray<string> OwnKeys(string key)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var name in Items(key, ValueKind.OwnKeys, "a list of keys"))
        {
            names.Add(name.Value);
            if (mapping.Entries.Any(e => e.Key == name.Value))
                continue;
            margin.Add(
                FrontMatterRules.UnknownKey,
                name.Span,
                $"'{name.Value}' is no key of this record",
                Near(name.Value, mapping.Entries.Select(e => e.Key))
            );
        }
        return names.DrainToImmutable();
    }

    /// <summary>One of the words that a key may have.</summary>
    public T Choice<T>(string key, T otherwise, params (string Word, T Value)[] choices)
    {
        var entry = Find(key, ValueKind.Word);
        if (!shape.Find(key)!.Words.SequenceEqual(choices.Select(c => c.Word)))
            throw new InvalidOperationException($"the shape of {shape.What} has other words for '{key}' than its reader");
        if (Scalar(entry, "a word") is not { } scalar)
            return otherwise;
        foreach (var (word, value) in choices)
        {
            if (word == scalar.Value)
                return value;
        }
        Wrong(scalar.Span, key, string.Join(" or ", choices.Select(c => c.Word)));
        return otherwise;
    }

    /// <summary>Tells of every key that such records do not have.</summary>
    public void Close()
    {
        if (shape.Find(RecordShape.Silences.Name) is not null)
            Silences();
        if (shape.Keys.FirstOrDefault(k => !_asked.Contains(k.Name)) is { } forgotten)
            throw new InvalidOperationException(
                $"the shape of {shape.What} has the key '{forgotten.Name}', and its reader never asks for it"
            );
        foreach (var entry in mapping.Entries)
        {
            if (_asked.Contains(entry.Key))
                continue;
            var known = shape.Keys.Select(k => k.Name);
            margin.Add(
                FrontMatterRules.UnknownKey,
                entry.KeySpan,
                $"{shape.What} has no key '{entry.Key}'",
                Near(entry.Key, known) ?? "its keys are " + string.Join(", ", known)
            );
        }
    }

    private void Silences()
    {
        foreach (var comment in mapping.Comments)
        {
            if (!Allowance.Take(comment.Said, comment.Span, comment.About, margin))
                margin.Add(
                    SilenceRules.Unreadable,
                    comment.Span,
                    "this comment to Annals cannot be read",
                    "write # annals: allow TYPO002, because …"
                );
        }
        var key = RecordShape.Silences.Name;
        const string expected = "rules with reasons, such as { TYPO002: the letter is set so }";
        if (Find(key, ValueKind.Silences) is not { } entry)
            return;
        if (entry.Value is not YamlMapping rules)
        {
            Wrong(entry, expected);
            return;
        }
        foreach (var rule in rules.Entries)
        {
            if (rule.Value is not YamlScalar reason)
                Wrong(rule.Value.Span, key, expected);
            else
                margin.Silence(
                    rule.Key,
                    rule.KeySpan,
                    code =>
                        Silence.ForFile(
                            code,
                            reason.IsNothing || string.IsNullOrWhiteSpace(reason.Value) ? null : reason.Value,
                            margin.File,
                            rule.KeySpan
                        )
                );
        }
    }

    private static string? Near(string word, IEnumerable<string> candidates) =>
        Nearest.To(word, candidates) is { } near ? $"did you mean '{near}'?" : null;
}
