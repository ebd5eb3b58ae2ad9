using System.Diagnostics;
using Annals.Core.Pages;
using Annals.Core.Prose;
using Annals.Core.Wording;
using Annals.Rendering.Html.Typography;

namespace Annals.Rendering.Html;

internal sealed partial class Sheet
{
    private readonly List<Inline> _held = [];
    private bool _inLink;

    /// <summary>One line of prose: heard whole by the typesetter, then written run by run in the same order.</summary>
    private void Line(ImmutableArray<Inline> content)
    {
        _type.Begin(_language, keepsRanges: true);
        Hear(content);
        if (_room.Refines)
            _type.Refine();
        Write(content);
    }

    private void Hear(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun t:
                    _type.Hear(t.Value);
                    break;
                case Emphasis e:
                    Hear(e.Content);
                    break;
                case Strong s:
                    Hear(s.Content);
                    break;
                case Code or Picture:
                    _type.Hear(Signs.Object);
                    break;
                case LineEnd l:
                    _type.Hear(l.Hard ? '\n' : ' ');
                    break;
                case ForeignPhrase f:
                    var begin = _type.BeginForeign();
                    Hear(f.Content);
                    _type.EndForeign(begin, f.Language);
                    break;
                case Link l when IsAddressItself(l):
                    _type.Hear(Signs.Object);
                    break;
                case Link l:
                    Hear(l.Content);
                    break;
                case Reference r:
                    Hear(r.Content);
                    break;
                case Intervention i:
                    Hear(i.Reading);
                    break;
                case NoteReference:
                    break;
                case Citation c:
                    Hear(c);
                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }
    }

    private void Hear(Citation citation)
    {
        if (citation.InParentheses)
            _type.Hear("(");
        foreach (var (i, work) in citation.Works.Index())
        {
            if (i > 0)
                _type.Hear("; ");
            Hear(work.Form);
        }
        if (citation.InParentheses)
            _type.Hear(")");
    }

    private void Write(ImmutableArray<Inline> content)
    {
        foreach (var inline in content)
        {
            switch (inline)
            {
                case TextRun t:
                    _type.Set(_to, t.Value.Length);
                    break;
                case Emphasis e:
                    Around("em", e.Content);
                    break;
                case Strong s:
                    Around("strong", s.Content);
                    break;
                case Code c:
                    _type.Pass();
                    _to.Append("<code>").Escaped(c.Value).Append("</code>");
                    break;
                case LineEnd l:
                    Write(l);
                    break;
                case ForeignPhrase f:
                    _to.Append(f.IsUpright ? "<span" : "<i");
                    Foreign(f);
                    _to.Append(f.IsUpright ? "</span>" : "</i>");
                    break;
                case Link l:
                    Write(l);
                    break;
                case Picture p:
                    Write(p);
                    break;
                case Reference r:
                    Write(r);
                    break;
                case Regularisation r:
                    Write(r);
                    break;
                case Emendation e:
                    Write(e);
                    break;
                case NoteReference n:
                    Write(n);
                    break;
                case Citation c:
                    Write(c);
                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }
    }

    private void Around(string element, ImmutableArray<Inline> content)
    {
        _to.Append('<').Append(element).Append('>');
        Write(content);
        _to.Append("</").Append(element).Append('>');
    }

    private void Write(LineEnd end)
    {
        if (end.Hard)
        {
            _type.Pass();
            _to.Append("<br>\n");
        }
        else
        {
            _type.Set(_to, 1);
        }
    }

    /// <summary>
    /// An anchor around words. Anchors do not nest: within one, what would be another is its words alone, and note marks wait for its end.
    /// </summary>
    private void InLink(ImmutableArray<Inline> content)
    {
        _to.Append('>');
        _inLink = true;
        Write(content);
        _inLink = false;
        _to.Append("</a>");
        foreach (var mark in _held)
        {
            if (mark is NoteReference note)
                Write(note);
            else if (mark is Emendation emendation)
                EmendationMark(emendation.Number);
        }
        _held.Clear();
    }

    private void Write(Link link)
    {
        if (_inLink || !IsSafe(link.Target))
        {
            Words(link);
            return;
        }
        var inside = link.Target.StartsWith('/') && !link.Target.StartsWith("//", StringComparison.Ordinal);
        _to.Append("<a").Attribute("href", inside ? _room.Href(new UrlPath(link.Target)) : OutsideAddress.Of(link.Target));
        if (link.Target.Contains("//", StringComparison.Ordinal))
            _to.Attribute("rel", "external");
        if (link.Title is { } title)
            _to.Attribute("title", title);
        if (!IsAddressItself(link))
        {
            InLink(link.Content);
            return;
        }
        _to.Append('>');
        Words(link);
        _to.Append("</a>");
    }

    private void Words(Link link)
    {
        if (IsAddressItself(link))
        {
            _type.Pass();
            _to.Escaped(link.Target);
        }
        else
        {
            Write(link.Content);
        }
    }

    /// <summary>An address that is its own words is copied by readers: no hyphen in it becomes a dash.</summary>
    private static bool IsAddressItself(Link link) => link.Content is [TextRun only] && only.Value == link.Target;

    /// <summary>An address of the web, of mail or of this site; never a script.</summary>
    private static bool IsSafe(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            || target.AsSpan(0, colon).ContainsAny('/', '?', '#')
            || target[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel" or "doi" or "urn";
    }

    private void Write(Reference reference)
    {
        if (_inLink || reference.Address is not { } address)
        {
            Write(reference.Content);
            return;
        }
        var (style, kind) = reference.Kind switch
        {
            ReferenceKind.Term => ("term", "term:"),
            ReferenceKind.Person => ("person", "person:"),
            ReferenceKind.Place => ("place", "place:"),
            ReferenceKind.Organisation => ("organisation", "organisation:"),
            ReferenceKind.Event => ("event", null),
            ReferenceKind.Figure => ("figure-link", null),
            ReferenceKind.Chapter or ReferenceKind.Plain => ("chapter-link", null),
            _ => throw new UnreachableException(reference.Kind.ToString()),
        };
        _to.Append("<a").Attribute("class", style).Append(" href=\"").Escaped(_room.BasePath).Escaped(address.Value.AsSpan(1)).Append('"');
        if (kind is not null)
            _to.Append(" data-entry=\"").Append(kind).Escaped(reference.Target).Append('"');
        InLink(reference.Content);
    }

    private void Write(NoteReference reference)
    {
        if (_inLink)
        {
            _held.Add(reference);
            return;
        }
        // One that leads nowhere was reported before; its mark would mislead.
        if (reference.Mark.Length == 0)
            return;
        _to.Append("<a class=\"noteref\" role=\"doc-noteref\"");
        Id(Addresses.NoteReferenceAnchor(reference.Note, reference.Occurrence));
        _to.Append(" href=\"#")
            .Escaped(Prefix)
            .Escaped(reference.Note.Anchor)
            .Append('"')
            .Attribute("data-layer", NameOf(reference.Note.Layer));
        _to.Attribute("aria-label", English.Words.NoteCalled(reference.Note.Layer, reference.Mark));
        Ours().Append('>').Escaped(reference.Mark).Append("</a>");
    }

    private void Write(Citation citation)
    {
        _to.Append("<span class=\"citation\">");
        if (citation.InParentheses)
            _type.Set(_to, 1);
        foreach (var (i, work) in citation.Works.Index())
        {
            if (i > 0)
                _type.Set(_to, 2);
            if (_inLink || work.Address is not { } address)
            {
                Write(work.Form);
                continue;
            }
            // The work's own address on the web, which ends the form, is a link beside the one to the bibliography.
            var words = work.Form.TakeWhile(part => part is not Link).ToImmutableArray();
            _to.Append("<a class=\"cite\" role=\"doc-biblioref\"").Attribute("href", _room.Href(address));
            InLink(words);
            Write(work.Form[words.Length..]);
        }
        if (citation.InParentheses)
            _type.Set(_to, 1);
        _to.Append("</span>");
    }
}
