using System.Runtime.CompilerServices;
using Annals.Resolving.Names.Regularising;

namespace Annals.Resolving.Names;

/// <summary>
/// Every form of every name, as a tree of words: one walk over a text finds them all, however many there are. The first words stand behind
/// a filter of bits, as nearly every word of a text begins no name: that keeps the cost at reading the letters.
/// </summary>
internal sealed class NameIndex
{
    private readonly Node _root = new();
    private readonly ulong[] _filter;
    private readonly int _filterMask;

    private NameIndex(int forms)
    {
        var bits = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(forms * 16, 1024));
        _filter = new ulong[bits / 64];
        _filterMask = bits - 1;
    }

    /// <summary>Pairs of forms that could mean either of two entries: the later one first.</summary>
    public ImmutableArray<(NameForm Form, NameForm Earlier)> Conflicts { get; private set; } = [];

    /// <summary>Whether any form is replaced in the reading text.</summary>
    public bool HasReadings { get; private set; }

    public static NameIndex Of(ImmutableArray<Entry> entries)
    {
        var forms = new List<NameForm>();
        for (var i = 0; i < entries.Length; i++)
        {
            foreach (var written in FormsOf(entries[i]).Distinct(StringComparer.Ordinal))
            {
                if (FormOf(i, entries[i].Key.Kind, written) is { } form)
                    forms.Add(form with { Read = ReadingForms.Of(entries[i], written) });
            }
        }
        var plurals = forms.Where(f => f.Read is not null).Select(Plurals.Of).OfType<NameForm>().ToList();
        var index = new NameIndex(forms.Count + plurals.Count) { HasReadings = forms.Exists(f => f.Read is not null) };
        var conflicts = ImmutableArray.CreateBuilder<(NameForm, NameForm)>();
        foreach (var form in forms)
        {
            var node = index.NodeOf(form.Words);
            if (node.Forms.Find(form.CouldBeTakenFor) is { } earlier)
                conflicts.Add((form, earlier));
            node.Forms.Add(form);
        }
        // A record's own word for it goes before a plural that was made.
        foreach (var plural in plurals)
        {
            var node = index.NodeOf(plural.Words);
            if (!node.Forms.Exists(f => f.Is(plural.Words)))
                node.Forms.Add(plural);
        }
        index.Conflicts = conflicts.ToImmutable();
        return index;
    }

    /// <summary>The standard form first, then aliases and variants.</summary>
    public static IEnumerable<string> FormsOf(Entry entry) =>
        [
            entry.Name,
            .. entry is Term term ? term.Aliases : [],
            .. entry.Variants.Select(v => v.Source),
            .. entry.Variants.Select(v => v.Read).OfType<string>(),
        ];

    /// <summary>False for a word that begins no name; true for one that may.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayBegin(uint hash)
    {
        var bit = Spelling.Mixed(hash) & (uint)_filterMask;
        return (_filter[bit >> 6] >> (int)(bit & 63) & 1) != 0;
    }

    /// <summary>The node below the root for a first word, its letters folded.</summary>
    public Node? First(ReadOnlySpan<char> folded) => _root.Next(folded);

    internal static NameForm? FormOf(int entry, EntryKind kind, string written)
    {
        var text = Letters.Composed(written.Trim());
        var first = 0;
        while (first < text.Length && Letters.Length(text, first) == 0)
            first++;
        if (first == text.Length)
            return null;
        var last = text.Length;
        while (Letters.EndOfWord(text, last - 1) == last - 1)
            last--;
        var words = Spelling.Of(text.AsSpan(first, last - first));
        return new NameForm(
            entry,
            written,
            words,
            Spelling.Of(text.AsSpan(0, first)),
            Spelling.Of(text.AsSpan(last)),
            NameForm.CaseOf(kind, words)
        );
    }

    private Node NodeOf(string words)
    {
        var node = _root;
        var at = 0;
        var from = 0;
        while (at < words.Length)
        {
            var end = Letters.EndOfWord(words, at);
            if (end == at)
            {
                at++;
                continue;
            }
            var key = words[from..at] + Spelling.Folded(words.AsSpan(at, end - at));
            if (node == _root)
            {
                var bit = Spelling.Mixed(Spelling.Hash(key)) & (uint)_filterMask;
                _filter[bit >> 6] |= 1UL << (int)(bit & 63);
            }
            node = node.GetOrAdd(key);
            at = from = end;
        }
        return node;
    }

    /// <summary>What follows a beginning: further words, each with the signs before it, and the forms that end here.</summary>
    internal sealed class Node
    {
        private Dictionary<string, Node>? _next;

        public List<NameForm> Forms { get; } = [];

        public bool IsLeaf => _next is null;

        public Node? Next(ReadOnlySpan<char> folded) =>
            _next is not null && _next.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(folded, out var node) ? node : null;

        public Node GetOrAdd(string folded)
        {
            _next ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!_next.TryGetValue(folded, out var node))
                _next.Add(folded, node = new Node());
            return node;
        }
    }
}
