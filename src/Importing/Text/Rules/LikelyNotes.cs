using Annals.Core.Sources;
using Annals.Importing.Text.Galleys;

namespace Annals.Importing.Text.Rules;

/// <summary>The passages of a text that begin as notes do, and the marks that they could be the notes of.</summary>
internal sealed class LikelyNotes
{
    private readonly Galley _galley;
    private readonly List<NoteMark> _marks;
    private readonly List<int> _passages = [];
    private readonly HashSet<LeadKind> _kinds = [];

    public LikelyNotes(Galley galley, List<NoteMark> marks)
    {
        (_galley, _marks) = (galley, marks);
        for (var i = 0; i < galley.Count; i++)
        {
            if ((galley.IsJudged(i) && !Notes.IsWanted(galley, i)) || !Begins(galley, i))
                continue;
            _passages.Add(i);
            _kinds.Add(galley[i].Lead.Kind);
        }
    }

    /// <summary>
    /// The styles of mark that notes of a kind can have. Where notes repeat the very sign of the mark, plain numbers are not notes of such
    /// marks.
    /// </summary>
    public NoteStyle[] StylesOf(LeadKind kind) =>
        kind switch
        {
            LeadKind.Bracket => [NoteStyle.Bracket],
            LeadKind.Letter or LeadKind.FramedLetter => [NoteStyle.Letter],
            LeadKind.Parenthesis => [NoteStyle.Parenthesis],
            LeadKind.Raised => [NoteStyle.Raised],
            LeadKind.Symbol or LeadKind.FramedSign => [NoteStyle.Symbol],
            LeadKind.Footnote => [NoteStyle.Bracket, NoteStyle.Raised, NoteStyle.Parenthesis],
            _ => [.. PlainStyles()],
        };

    /// <summary>Notes of one kind with no mark between them, in the order of the text. Stars and daggers are taken run by run.</summary>
    public IEnumerable<(LeadKind Kind, List<int> Notes)> Regions()
    {
        var regions = new List<(LeadKind Kind, List<int> Notes)>();
        foreach (var kind in _kinds)
        {
            var at = 0;
            var last = -1;
            foreach (var i in _passages.Where(p => _galley[p].Lead.Kind == kind))
            {
                while (at < _marks.Count && _marks[at].Start < (last < 0 ? 0 : _galley[last].End))
                    at++;
                var parted =
                    last < 0
                    || (at < _marks.Count && _marks[at].Start < _galley[i].Start)
                    || (kind is LeadKind.Symbol or LeadKind.FramedSign && !Touch(last, i));
                if (parted)
                    regions.Add((kind, []));
                regions[^1].Notes.Add(i);
                last = i;
            }
        }
        return regions.OrderBy(r => r.Notes[0]);
    }

    /// <summary>The notes of a region in runs with nothing between them but page numbers, breaks and other notes.</summary>
    public List<List<int>> RunsOf(List<int> notes)
    {
        var runs = new List<List<int>> { new() { notes[0] } };
        foreach (var i in notes.Skip(1))
        {
            if (!Touch(runs[^1][^1], i))
                runs.Add([]);
            runs[^1].Add(i);
        }
        return runs;
    }

    private IEnumerable<NoteStyle> PlainStyles()
    {
        if (!_kinds.Contains(LeadKind.Raised))
            yield return NoteStyle.Raised;
        if (!_kinds.Contains(LeadKind.Bracket))
            yield return NoteStyle.Bracket;
        if (!_kinds.Contains(LeadKind.Parenthesis))
            yield return NoteStyle.Parenthesis;
        yield return NoteStyle.Glued;
    }

    private bool Touch(int one, int next)
    {
        for (var i = one + 1; i < next; i++)
        {
            if (
                _galley[i].Judgement?.Kind
                    is not (SourceBlockKind.Break or SourceBlockKind.PageNumber or SourceBlockKind.Aside or SourceBlockKind.Note)
                && (_galley.IsJudged(i) || !Begins(_galley, i))
            )
                return false;
        }
        return true;
    }

    private static bool Begins(Galley galley, int i) =>
        galley[i].Lead.Kind switch
        {
            LeadKind.Footnote or LeadKind.FramedLetter or LeadKind.FramedSign => galley[i].Lead.Letter == '\0'
                && (galley[i].Lead.IsHalfFramed || NoteFrames.LastOf(galley, i) >= 0),
            LeadKind.Bracket
            or LeadKind.Letter
            or LeadKind.Parenthesis
            or LeadKind.Raised
            or LeadKind.Number
            or LeadKind.BareNumber
            or LeadKind.Symbol => true,
            _ => false,
        };
}
