using Annals.Resolving.Links;

namespace Annals.Resolving.Names.Regularising;

/// <summary>
/// Gives names their standard forms: decides for the names found in a passage which are replaced, and puts the nodes in. Only a passage in
/// which one is replaced is written anew; it is then to be read again, so that everything after this means the reading text.
/// </summary>
internal sealed class Regulariser(Targets targets, NameIndex names, NameScanner scanner, Languages languages)
{
    private readonly List<NameFound> _found = [];
    private readonly List<NameReading> _readings = [];
    private readonly ReadingWriter _writer = new(targets);
    private bool _inEnglish;

    /// <summary>Begins a text.</summary>
    /// <param name="notes">The chapter's: a mark of any other leaves nothing.</param>
    public void Begin(Chapter? chapter, Dictionary<NoteKey, Note> notes)
    {
        _inEnglish = names.HasReadings && Plurals.IsIn(languages.Of(chapter));
        _writer.Begin(notes);
    }

    /// <param name="content">What the passage was read from.</param>
    /// <param name="found">The names in the passage's nameable words.</param>
    /// <returns>The content with its names regularised; null where none is.</returns>
    public ImmutableArray<Inline>? Of(ImmutableArray<Inline> content, Passage passage, List<NameFound> found)
    {
        if (!names.HasReadings)
            return null;
        if (passage.IsReplaceableOtherwise)
        {
            _found.Clear();
            scanner.Scan(passage.Replaceable, _found);
            found = _found;
        }
        _readings.Clear();
        foreach (var name in found)
            Add(name, passage);
        return _readings.Count == 0 ? null : _writer.Write(content, _readings);
    }

    private void Add(NameFound name, Passage passage)
    {
        if (name.Form is not { Read: not null } form || (form.IsPlural && !_inEnglish) || passage.IsEmended(name.Start, name.End))
            return;
        var words = passage.Text[name.Start..name.End];
        var read = ReadingForms.InCaseOf(words, form);
        if (words.SequenceEqual(read))
            return;
        var frame = passage.FrameOf(name.Start, name.End);
        if (frame >= 0 && !passage.HasLink(name.Start, name.End))
        {
            _readings.Add(new NameReading(name.Start, name.End, frame, name.Entry, read));
            return;
        }
        WordByWord(name, read, passage);
    }

    // Where a link or emphasis covers only part of the name, each word is replaced where it stands, if the words answer each other.
    private void WordByWord(NameFound name, string read, Passage passage)
    {
        var words = passage.Text[name.Start..name.End];
        var to = read.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (WordRanges.Count(words) != to.Length)
            return;
        var i = 0;
        foreach (var range in WordRanges.Of(words))
        {
            var (start, end) = (name.Start + range.Start.Value, name.Start + range.End.Value);
            var reading = to[i++];
            if (
                passage.Text[start..end].SequenceEqual(reading)
                || passage.FrameOf(start, end) is not (>= 0 and var frame)
                || passage.HasLink(start, end)
            )
                continue;
            _readings.Add(new NameReading(start, end, frame, name.Entry, reading));
        }
    }
}
