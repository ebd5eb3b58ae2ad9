using System.Diagnostics;
using Annals.Core.Prose;
using Annals.Core.Publications;

namespace Annals.Editing.Report;

/// <summary>What markup the words of a mention stand in.</summary>
/// <param name="Linked">Within a link to the entry, the author's or ours.</param>
/// <param name="WithinLink">Within a link to something else.</param>
/// <param name="Offset">Where they begin in their file, as near as the markup tells.</param>
internal readonly record struct MentionMarkup(bool Linked, bool WithinLink, int Offset)
{
    public static MentionMarkup Of(Mention mention)
    {
        var walk = new Walk(mention.Entry, mention.Excerpt.Start);
        walk.Read(mention.Excerpt.Content, linked: false, within: false);
        return walk.Found ?? new MentionMarkup(false, false, mention.Excerpt.Content is [var first, ..] ? first.Span.Start : 0);
    }

    private sealed class Walk(EntryKey entry, int start)
    {
        private int _at;

        public MentionMarkup? Found { get; private set; }

        // Counts as Core.Publications.Excerpt does: a line's end and what has no words are one.
        public void Read(ImmutableArray<Inline> content, bool linked, bool within)
        {
            foreach (var inline in content)
            {
                if (Found is not null)
                    return;
                switch (inline)
                {
                    case TextRun t:
                        Pass(t, t.Value.Length, linked, within);
                        break;
                    case Code c:
                        Pass(c, c.Value.Length, linked, within);
                        break;
                    case LineEnd or NoteReference or Citation or Picture:
                        Pass(inline, 1, linked, within);
                        break;
                    case Emphasis e:
                        Read(e.Content, linked, within);
                        break;
                    case Strong s:
                        Read(s.Content, linked, within);
                        break;
                    case ForeignPhrase f:
                        Read(f.Content, linked, within);
                        break;
                    case Intervention i:
                        Read(i.Reading, linked, within);
                        break;
                    case Link l:
                        Read(l.Content, linked, within: true);
                        break;
                    case Reference r:
                        Read(r.Content, linked || Leads(r), within || !Leads(r));
                        break;
                    default:
                        throw new UnreachableException(inline.GetType().Name);
                }
            }
        }

        private bool Leads(Reference reference) =>
            reference.Target == entry.Id
            && entry.Kind
                == reference.Kind switch
                {
                    ReferenceKind.Term => EntryKind.Term,
                    ReferenceKind.Person => EntryKind.Person,
                    ReferenceKind.Place => EntryKind.Place,
                    ReferenceKind.Organisation => EntryKind.Organisation,
                    _ => null,
                };

        private void Pass(Inline inline, int length, bool linked, bool within)
        {
            if (_at + length > start)
            {
                // Offsets within a run are the file's where its words stand there as they are.
                var exact = inline is TextRun && inline.Span.Length == length;
                Found = new MentionMarkup(linked, within, inline.Span.Start + (exact ? start - _at : 0));
            }
            _at += length;
        }
    }
}
