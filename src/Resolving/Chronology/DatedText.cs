using System.Text;

namespace Annals.Resolving.Chronology;

/// <summary>
/// A paragraph as the finder of years reads it: the reading text, with a bar where a citation, a note's mark, a picture or code stands.
/// </summary>
internal sealed class DatedText
{
    private const char Thing = '|';

    private readonly StringBuilder _words = new();
    private readonly List<string> _events = [];

    public string Words { get; private set; } = "";

    /// <summary>The ids of the events that the author refers to.</summary>
    public IReadOnlyList<string> Events => _events;

    public void Read(ImmutableArray<Inline> content)
    {
        _words.Clear();
        _events.Clear();
        Append(content);
        Words = _words.ToString();
    }

    private void Append(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun t:
                    _words.Append(t.Value);
                    break;
                case LineEnd:
                    _words.Append(' ');
                    break;
                case Emphasis e:
                    Append(e.Content);
                    break;
                case Strong s:
                    Append(s.Content);
                    break;
                case ForeignPhrase f:
                    Append(f.Content);
                    break;
                case Link l:
                    Append(l.Content);
                    break;
                case Reference r:
                    if (r.Kind == ReferenceKind.Event)
                        _events.Add(r.Target);
                    Append(r.Content);
                    break;
                case Intervention i:
                    Append(i.Reading);
                    break;
                case Citation or NoteReference or Picture or Code:
                    _words.Append(Thing);
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException(inline.GetType().Name);
            }
        }
    }
}
