using System.Text;
using Annals.Importing.Foreign;

namespace Annals.Importing.Writing;

/// <summary>
/// What stands in a line, as Markdown that reads back as the very same words. Emphasis is written where Markdown can tell its marks from
/// signs of the text, which hangs on the characters beside them; elsewhere it goes and the words stay.
/// </summary>
/// <param name="labels">The labels of notes by their ids.</param>
/// <param name="pictures">The addresses of pictures by their images' keys.</param>
/// <param name="places">Gives what refers to a place of the text by its name; null where nothing does.</param>
internal sealed class InlineText(
    IReadOnlyDictionary<string, string> labels,
    IReadOnlyDictionary<string, string> pictures,
    Func<string, string?>? places = null
)
{
    /// <summary>Stands in the words for what is no word.</summary>
    private const char Special = '\uFFFC';

    /// <summary>How often emphasis had to go.</summary>
    public int EmphasisLost { get; private set; }

    /// <param name="opens">The words begin a block, where further signs mean something.</param>
    /// <param name="oneLine">Line ends become spaces, as in headings and cells.</param>
    public void Append(StringBuilder to, ImmutableArray<ForeignInline> content, bool opens = true, bool oneLine = false)
    {
        var line = new List<Sign>();
        foreach (var inline in content)
        {
            switch (inline)
            {
                // right behind a sign like its fence, Markdown does not see a code's beginning; in a cell its bar would end the cell
                case ForeignWords { Style: var style } code
                    when style.HasFlag(InlineStyle.Code)
                        && !(oneLine && code.Value.Contains('|'))
                        && !(line.Count > 0 && (line[^1].Raw ?? line[^1].C.ToString())[^1] == '`'):
                    line.Add(new Sign(Special, new Look(InlineStyle.None, null, LinkOf(code), CodeOf(code.Value))));
                    break;
                case ForeignWords words:
                    var look = new Look(words.Style & ~InlineStyle.Code, words.Language, LinkOf(words), null);
                    line.EnsureCapacity(line.Count + words.Value.Length);
                    foreach (var c in words.Value)
                        line.Add(new Sign(c, look));
                    break;
                case ForeignNoteMark mark:
                    if (labels.TryGetValue(mark.Note, out var label))
                        line.Add(new Sign(Special, new Look(InlineStyle.None, null, null, $"[^{label}]")));
                    break;
                case ForeignPicture picture:
                    if (pictures.TryGetValue(picture.Image, out var address))
                        line.Add(new Sign(Special, new Look(InlineStyle.None, null, null, PictureOf(picture, address))));
                    else
                        foreach (var c in picture.Alternative ?? "")
                            line.Add(new Sign(c, null));
                    break;
                case ForeignLineBreak when oneLine:
                    line.Add(new Sign(' ', null));
                    break;
                case ForeignLineBreak:
                    if (AppendLine(to, line, opens))
                        to.Append("\\\n");
                    line.Clear();
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException(inline.GetType().Name);
            }
        }
        AppendLine(to, line, opens);
    }

    private string? LinkOf(ForeignWords words) => words.Link is ['#', .. var place] ? places?.Invoke(place) : words.Link;

    /// <summary>A character of a line; a paragraph may have millions, and those of one stretch share what they are like.</summary>
    private readonly record struct Sign(char C, Look? Look)
    {
        public InlineStyle Style => Look?.Style ?? InlineStyle.None;

        public string? Language => Look?.Language;

        public string? Link => Look?.Link;

        public string? Raw => Look?.Raw;
    }

    /// <param name="Raw">Markup that stands for a <see cref="Special"/>.</param>
    private sealed record Look(InlineStyle Style, string? Language, string? Link, string? Raw);

    private bool AppendLine(StringBuilder to, List<Sign> line, bool opens)
    {
        Trim(line);
        if (line.Count == 0)
            return false;
        Settle(line);
        var words = string.Create(line.Count, line, (to, signs) =>
        {
            for (var i = 0; i < to.Length; i++)
                to[i] = signs[i].C;
        });
        var specials = 0;
        // behind markup, nothing begins a block; a low line beside it is beside no letter, and a sign of citation right behind a bracket
        // cites
        var begins = opens;
        for (var from = 0; from < line.Count;)
        {
            var end = EndOf(line, from, (a, b) => a.Link == b.Link && a.Language == b.Language);
            var (link, language) = (line[from].Link, line[from].Language);
            var wraps = link is not null || language is not null;
            if (wraps && from > 0 && words[from - 1] == '!' && to[^1] == '!' && words[from] is not ('[' or Special))
                to.Insert(to.Length - 1, '\\');
            begins &= !wraps;
            if (link is not null)
                to.Append('[');
            if (language is not null)
                to.Append('[');
            for (var at = from; at < end;)
            {
                var stop = Math.Min(end, EndOf(line, at, (a, b) => a.Style == b.Style));
                var style = language is not null && at == from && stop == end ? line[at].Style & ~InlineStyle.Emphasis : line[at].Style;
                var mark = MarkOf(line, to, at, stop, wraps && at == from, wraps && stop == end, style);
                to.Append(mark);
                begins &= mark.Length == 0;
                for (var i = at; i < stop; i++)
                {
                    if (line[i].Raw is { } raw)
                    {
                        to.Append(raw);
                        if (i == specials)
                            specials++;
                    }
                    else
                    {
                        MarkdownText.AppendSign(
                            to,
                            words,
                            i,
                            opens,
                            defines: (line[i].C == ':' && opens && i > 0 && i == specials)
                                || (line[i].C == '_' && (i == at || i == stop - 1))
                                || (line[i].C == '@' && wraps && i == from),
                            begins
                        );
                    }
                }
                to.Append(mark);
                at = stop;
            }
            if (language is not null)
                to.Append("]{lang=").Append(language).Append('}');
            if (link is not null)
                to.Append("](").Append(Address(link)).Append(')');
            from = end;
        }
        return true;
    }

    private static int EndOf(List<Sign> line, int from, Func<Sign, Sign, bool> alike)
    {
        var end = from + 1;
        while (end < line.Count && alike(line[from], line[end]))
            end++;
        return end;
    }

    private static void Trim(List<Sign> line)
    {
        while (line.Count > 0 && line[^1] is { C: ' ', Raw: null })
            line.RemoveAt(line.Count - 1);
        var start = 0;
        while (start < line.Count && line[start] is { C: ' ', Raw: null })
            start++;
        line.RemoveRange(0, start);
    }

    /// <summary>White space at the edges of marked words belongs to neither side; a link without words leads from nothing.</summary>
    private static void Settle(List<Sign> line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            if (!char.IsWhiteSpace(line[i].C))
                continue;
            var end = i;
            while (end < line.Count && char.IsWhiteSpace(line[end].C))
                end++;
            var (before, after) = (i > 0 ? line[i - 1] : default, end < line.Count ? line[end] : default);
            var between =
                before is { Look: { Raw: null } one } && (ReferenceEquals(one, after.Look) || one == after.Look)
                    ? one
                    : new Look(
                        before.Style == after.Style ? before.Style : InlineStyle.None,
                        before.Language == after.Language ? before.Language : null,
                        before.Link == after.Link ? before.Link : null,
                        null
                    );
            for (var j = i; j < end; j++)
                line[j] = line[j] with { Look = between };
            i = end;
        }
    }

    /// <summary>The signs that mark a stretch; none where it has no style or Markdown would not see them.</summary>
    private string MarkOf(List<Sign> line, StringBuilder to, int from, int end, bool opensWrap, bool closesWrap, InlineStyle style)
    {
        if (style == InlineStyle.None)
            return "";
        var before =
            opensWrap ? '['
            : from == 0 ? ' '
            : line[from - 1].Raw is not null || line[from - 1].Link != line[from].Link || line[from - 1].Language != line[from].Language
                ? ']'
            : line[from - 1].C;
        var after =
            closesWrap ? ']'
            : end == line.Count ? ' '
            : line[end].Raw is { } raw ? raw[0]
            : line[end].Link != line[end - 1].Link || line[end].Language != line[end - 1].Language ? '['
            : line[end].C;
        var touches = to.Length > 0 && from > 0 && !opensWrap && to[^1] == '*' && line[from - 1].C != '*';
        var opens = EmphasisMarks.Opens(before, line[from].C) || touches;
        var closes = EmphasisMarks.Opens(after, line[end - 1].C);
        var sound =
            !char.IsWhiteSpace(line[from].C)
            && !char.IsWhiteSpace(line[end - 1].C)
            && opens
            && closes
            && line[from].Raw is null
            && line[end - 1].Raw is null
            && (!touches || EmphasisMarks.IsApart(after));
        // marks of one kind that meet are told apart by no one
        if (sound && end < line.Count && !closesWrap && line[end].Style != InlineStyle.None && touches)
            sound = false;
        if (!sound)
        {
            EmphasisLost++;
            return "";
        }
        var sign = touches ? "_" : "*";
        return style switch
        {
            InlineStyle.Emphasis => sign,
            InlineStyle.Strong => sign + sign,
            _ => sign + sign + sign,
        };
    }

    private static string CodeOf(string value)
    {
        var longest = 0;
        for (int i = 0, run = 0; i < value.Length; i++)
            longest = Math.Max(longest, run = value[i] == '`' ? run + 1 : 0);
        var fence = new string('`', longest + 1);
        // a space at both ends would be taken off, and a sign like the fence would lengthen it
        var padded = value[0] == '`' || value[^1] == '`' || (value[0] == ' ' && value[^1] == ' ');
        return padded ? $"{fence} {value} {fence}" : fence + value + fence;
    }

    private static string PictureOf(ForeignPicture picture, string address)
    {
        var to = new StringBuilder("![");
        MarkdownText.Append(to, picture.Alternative!, [], opens: false);
        return to.Append("](").Append(Address(address)).Append(')').ToString();
    }

    /// <summary>An address without what Markdown would take for its end, or for an entity.</summary>
    private static string Address(string link)
    {
        var to = new StringBuilder(link.Length);
        foreach (var c in link)
        {
            if (
                c is '(' or ')' or '<' or '>' or '[' or ']' or '\\' or '"' or '`' or '{' or '}'
                || c <= ' '
                || char.IsWhiteSpace(c)
                || char.IsControl(c)
            )
                to.Append(Uri.EscapeDataString(c.ToString()));
            else if (c == '&')
                to.Append("&amp;");
            else
                to.Append(c);
        }
        return to.ToString();
    }
}
