using System.Diagnostics;
using System.Globalization;
using System.Text;
using Annals.Core.Versions;

namespace Annals.Resolving.Versions;

/// <summary>
/// What a passage's markup says besides its words, as a string that only serves to be compared. Of what stands beside the text it says
/// nothing: notes' marks, works cited and the links that the linker put in come and go with the apparatus.
/// </summary>
internal sealed class MarkupTrace
{
    private readonly Dictionary<(ApparatusKind Kind, string Key), int> _firstUses = [];
    private readonly StringBuilder _trace = new();
    private int _at;
    private int _paragraph;

    /// <summary>The numbered paragraph that refers first to each record, by the author's word or the linker's.</summary>
    public IReadOnlyDictionary<(ApparatusKind Kind, string Key), int> FirstUses => _firstUses;

    /// <param name="paragraph">The passage's number; 0 where it has none.</param>
    public string Of(ImmutableArray<Inline> content, int paragraph)
    {
        _trace.Clear();
        (_at, _paragraph) = (0, paragraph);
        All(content);
        return _trace.ToString();
    }

    private void All(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
            One(inline);
    }

    private void One(Inline inline)
    {
        switch (inline)
        {
            case TextRun t:
                _at += t.Value.Length;
                break;
            case Emphasis e:
                Stretch("em", e.Content);
                break;
            case Strong s:
                Stretch("strong", s.Content);
                break;
            case Code c:
                Mark("code", _at + c.Value.Length);
                _at += c.Value.Length;
                break;
            case LineEnd l:
                if (l.Hard)
                    Mark("line", _at);
                _at++;
                break;
            case ForeignPhrase f:
                Stretch("lang=" + f.Language, f.Content);
                break;
            case Link l:
                Stretch($"link={l.Target} {l.Title}", l.Content);
                break;
            case Picture p:
                Mark($"picture={p.Target} {p.Alternative}", _at);
                break;
            case Reference r:
                if (KindOf(r.Kind) is { } kind)
                    Use(kind, r.Target);
                if (r.Automatic || r.Kind == ReferenceKind.Plain)
                    All(r.Content);
                else
                    Stretch($"{r.Kind}={r.Target}#{r.Fragment}", r.Content);
                break;
            case Intervention i:
                Stretch(
                    i is Emendation emended
                        ? $"emended={PlainText.Of(emended.Source)} {emended.Reason}"
                        : "regularised=" + PlainText.Of(i.Source),
                    i.Reading
                );
                break;
            case NoteReference:
                break;
            case Citation c:
                foreach (var work in c.Works)
                    Use(ApparatusKind.WorkCited, work.Key);
                _at += PlainText.Of([c]).Length;
                break;
            default:
                throw new UnreachableException(inline.GetType().Name);
        }
    }

    private void Stretch(string what, ImmutableArray<Inline> content)
    {
        var (start, place) = (_at, _trace.Length);
        All(content);
        _trace.Insert(place, string.Create(CultureInfo.InvariantCulture, $"{start}-{_at} {what};"));
    }

    private void Mark(string what, int end) => _trace.Append(CultureInfo.InvariantCulture, $"{_at}-{end} {what};");

    private void Use(ApparatusKind kind, string key)
    {
        if (_paragraph > 0)
            _firstUses.TryAdd((kind, key), _paragraph);
    }

    private static ApparatusKind? KindOf(ReferenceKind kind) =>
        kind switch
        {
            ReferenceKind.Term => ApparatusKind.Term,
            ReferenceKind.Person => ApparatusKind.Person,
            ReferenceKind.Place => ApparatusKind.Place,
            ReferenceKind.Organisation => ApparatusKind.Organisation,
            ReferenceKind.Event => ApparatusKind.Event,
            ReferenceKind.Figure => ApparatusKind.Figure,
            ReferenceKind.Plain or ReferenceKind.Chapter => null,
            _ => throw new UnreachableException(kind.ToString()),
        };
}
