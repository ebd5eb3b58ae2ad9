using System.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Prose;
using Annals.Reading.Markup.Emendations;
using Markdig.Syntax.Inlines;
using Inline = Annals.Core.Prose.Inline;

namespace Annals.Reading.Markup;

/// <summary>Sets emendations. One that cannot stand is remarked upon and shown as typed.</summary>
internal sealed partial class LineCompositor
{
    private const string Escape = @"write \{ if the signs are text";

    private void Emended(EmendationInline emendation, Span span)
    {
        var ends = emendation.Comment is { } comment ? SpanOf(comment.Span).Start : span.End;
        if (emendation is { Sign: EmendationSign.Replaced, FirstChild: { NextSibling: null } })
        {
            margin.Add(
                EmendationRules.NothingAfter,
                span,
                "nothing here says what takes the place of the source's words",
                "write {~~old~>new~~}, or {--old--} to drop them"
            );
            AsTyped(emendation, span, ends);
            return;
        }
        if (kind != ProseKind.Chapter || NoteOf is NoteLayer.Editor or NoteLayer.Translator)
        {
            margin.Add(
                EmendationRules.NotHere,
                span,
                NoteOf is null
                    ? "there is no source here whose words could be emended"
                    : "the words of this note are not the source's, so nothing in them can be emended",
                "write the words as they should be read"
            );
            AsTyped(emendation, span, ends);
            return;
        }

        _inSource = emendation.Sign is not EmendationSign.Added;
        var first = Content((ContainerInline)emendation.FirstChild!);
        _inSource = false;
        var (source, reading) = emendation.Sign switch
        {
            EmendationSign.Replaced => (first, Content((ContainerInline)emendation.LastChild!)),
            EmendationSign.Added => (ImmutableArray<Inline>.Empty, first),
            EmendationSign.Dropped => (first, ImmutableArray<Inline>.Empty),
            _ => throw new UnreachableException(emendation.Sign.ToString()),
        };
        var reason = emendation.Comment?.Words is { Length: > 0 } why ? why : null;
        if (emendation.IsEmpty)
            margin.Add(EmendationRules.Empty, span, "there is nothing in this emendation");
        else if (emendation.SameWords)
            margin.Add(EmendationRules.SameWords, span, "both sides of this emendation are the same");
        else if (reason is null)
            margin.Add(EmendationRules.NoReason, span, "this emendation has no reason", "write it directly behind: {>>why<<}");
        foreach (var mark in Marks(source).Except(Marks(reading)))
        {
            margin.Add(
                EmendationRules.LostMark,
                span,
                $"the mark of the note '{mark}' stands in the replaced words only, so the reading text lacks it",
                "put the mark outside the emendation"
            );
        }
        _galley.Add(new Emendation(span, source, reading, reason));
    }

    private void Unclosed(EmendationOpening opening, Span span)
    {
        margin.Add(
            EmendationRules.HalfOnly,
            span,
            $"an emendation begins here that does not end: {opening.ToLiteral()}",
            $"end it in the same paragraph with {(char)opening.Sign}{(char)opening.Sign}}}, or {Escape}"
        );
        _galley.Text(opening.ToLiteral(), span);
        for (var child = opening.FirstChild; child is not null; child = child.NextSibling)
        {
            Append(child);
            if (child is EmendationSide side)
                _galley.Text("~>", new Span(SpanOf(side).End, SpanOf(side).End + 2));
        }
    }

    private void Stray(StrayMark mark, Span span)
    {
        switch (mark.Kind)
        {
            case StrayKind.End:
                margin.Add(
                    EmendationRules.HalfOnly,
                    span,
                    $"an emendation ends here that does not begin: {mark.Signs}",
                    @"begin it in the same paragraph, or write \} if the signs are text"
                );
                break;
            case StrayKind.Nested:
                margin.Add(EmendationRules.Nested, span, "an emendation begins here within another", "end the other first");
                break;
            case StrayKind.Comment:
                margin.Add(
                    EmendationRules.ReasonOnly,
                    span,
                    "this reason stands behind no emendation",
                    $"put it directly behind one, without a space, or {Escape}"
                );
                break;
            case StrayKind.OpenComment:
                margin.Add(EmendationRules.ReasonOnly, span, "a reason begins here that does not end", $"end it with <<}}, or {Escape}");
                break;
            default:
                throw new UnreachableException(mark.Kind.ToString());
        }
        _galley.Text(mark.Signs, span);
    }

    /// <summary>Signs and words, so that nothing that was typed is lost.</summary>
    private void AsTyped(EmendationInline emendation, Span span, int ends)
    {
        var sign = new string((char)emendation.Sign, 2);
        _galley.Text("{" + sign, new Span(span.Start, span.Start + 3));
        for (var side = emendation.FirstChild; side is not null; side = side.NextSibling)
        {
            Append((ContainerInline)side);
            if (side.NextSibling is not null)
                _galley.Text("~>", new Span(SpanOf(side).End, SpanOf(side).End + 2));
        }
        _galley.Text(sign + "}", new Span(ends - 3, ends));
        if (emendation.Comment is { } comment)
            _galley.Text(comment.Written, SpanOf(comment.Span));
    }

    /// <summary>The notes that words are marked with. Emendations have none within them.</summary>
    private static IEnumerable<NoteKey> Marks(ImmutableArray<Inline> content) =>
        content.SelectMany(inline =>
            inline switch
            {
                NoteReference n => [n.Note],
                Emphasis e => Marks(e.Content),
                Strong s => Marks(s.Content),
                ForeignPhrase f => Marks(f.Content),
                Link l => Marks(l.Content),
                Reference r => Marks(r.Content),
                _ => [],
            }
        );
}
