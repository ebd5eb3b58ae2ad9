using System.Text;

namespace Annals.Core.Prose;

/// <summary>
/// The words of prose, of its reading text, without its markup, as a page shows them: what search, excerpts and word counts see. Note marks
/// and pictures leave nothing.
/// </summary>
public static class PlainText
{
    public static string Of(ImmutableArray<Inline> content)
    {
        if (content is [TextRun only])
            return Unprintable.Shown(only.Value);
        var to = new StringBuilder();
        Append(to, content);
        return to.ToString();
    }

    public static void Append(StringBuilder to, ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun t:
                    to.Append(Unprintable.Shown(t.Value));
                    break;
                case Code c:
                    to.Append(Unprintable.Shown(c.Value));
                    break;
                case LineEnd:
                    to.Append(' ');
                    break;
                case Emphasis e:
                    Append(to, e.Content);
                    break;
                case Strong s:
                    Append(to, s.Content);
                    break;
                case ForeignPhrase f:
                    Append(to, f.Content);
                    break;
                case Link l:
                    Append(to, l.Content);
                    break;
                case Reference r:
                    Append(to, r.Content);
                    break;
                case Citation c:
                    AppendCitation(to, c);
                    break;
                case Intervention i:
                    Append(to, i.Reading);
                    break;
                case NoteReference or Picture:
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException(inline.GetType().Name);
            }
        }
    }

    private static void AppendCitation(StringBuilder to, Citation citation)
    {
        if (citation.InParentheses)
            to.Append('(');
        for (var i = 0; i < citation.Works.Length; i++)
        {
            if (i > 0)
                to.Append("; ");
            Append(to, citation.Works[i].Form);
        }
        if (citation.InParentheses)
            to.Append(')');
    }
}
