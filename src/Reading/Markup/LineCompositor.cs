using System.Diagnostics;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Prose;
using Annals.Reading.Markup.Citations;
using Annals.Reading.Markup.Emendations;
using Annals.Reading.Markup.Figures;
using Annals.Reading.Markup.Languages;
using Annals.Reading.Markup.Notes;
using Annals.Reading.Markup.References;
using Annals.Reading.Markup.Silences;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Inline = Annals.Core.Prose.Inline;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace Annals.Reading.Markup;

/// <summary>Sets what stands in lines: Markdig's inlines into ours, neighbouring words merged into one run.</summary>
internal sealed partial class LineCompositor(int bodyStart, Marginalia margin, ProseKind kind)
{
    /// <summary>Deeper than anyone writes, and shallow enough for whoever walks the tree.</summary>
    private const int Deepest = 60;

    private readonly Galley _galley = new();
    private HashSet<LinkReferenceDefinition>? _used;
    private int _depth;

    /// <summary>Within the side of an emendation that only the source's text shows.</summary>
    private bool _inSource;

    /// <summary>The hand of the note whose lines these are: there they may refer to no other; null for the text's own.</summary>
    public NoteLayer? NoteOf { get; set; }

    public ImmutableArray<Inline> Set(LeafBlock block) => block.Inline is { } content ? Content(content) : [];

    private ImmutableArray<Inline> Content(ContainerInline container)
    {
        if (++_depth > Deepest)
        {
            margin.Add(MarkupRules.TooDeep, SpanOf(container), "emphasis, links or phrases lie too deep in one another here");
            _depth--;
            return [];
        }
        var start = _galley.Open();
        Append(container);
        _depth--;
        return _galley.Take(start);
    }

    private void Append(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            Append(inline);
    }

    private void Append(MarkdigInline inline)
    {
        var span = SpanOf(inline);
        switch (inline)
        {
            case LiteralInline t:
                Words(t, span);
                break;
            case HtmlEntityInline e:
                Entity(e.Transcoded.AsSpan(), span);
                break;
            case LineBreakInline b:
                _galley.Add(new LineEnd(span, b.IsHard));
                break;
            case EmphasisInline e:
                _galley.Add(e.DelimiterCount == 2 ? new Strong(span, Content(e)) : new Emphasis(span, Content(e)));
                break;
            case CodeInline c:
                _galley.Add(new Code(span, c.Content));
                break;
            case NoteMark n:
                NoteMark(n, span);
                break;
            case CitationInline c:
                Citation(c, span);
                break;
            case PhraseInline p:
                Phrase(p, span);
                break;
            case EmendationInline e:
                Emended(e, span);
                break;
            case EmendationOpening o:
                Unclosed(o, span);
                break;
            case StrayMark m:
                Stray(m, span);
                break;
            case LinkInline { IsImage: true } i:
                Image(i, span);
                break;
            case LinkInline l:
                Link(l, span);
                break;
            case AutolinkInline a:
                Autolink(a, span);
                break;
            case HtmlInline h when SilenceMarkup.Begins(h.Tag):
                margin.Add(
                    SilenceRules.Unreadable,
                    span,
                    "a comment to Annals cannot stand within a paragraph",
                    "put it on a line of its own, with an empty line before it"
                );
                break;
            case HtmlInline h:
                margin.Add(
                    MarkupRules.RawHtml,
                    span,
                    $"HTML is not passed through: {Shortened(h.Tag)}",
                    "use the guide's markup, or write \\< for the sign itself"
                );
                _galley.Text(h.Tag, span);
                break;
            case DelimiterInline d:
                _galley.Text(d.ToLiteral(), span);
                Append((ContainerInline)d);
                break;
            case ContainerInline c:
                Append(c);
                break;
            default:
                throw new UnreachableException(inline.GetType().Name);
        }
    }

    private void Words(LiteralInline literal, Span span)
    {
        var words = literal.Content.AsSpan();
        // Markdig leaves the signs of a link that it could not read as they are
        for (var at = words.IndexOf("]("); at >= 0; at = words[(at + 1)..].IndexOf("](") is >= 0 and var next ? at + 1 + next : -1)
        {
            if (literal.IsFirstCharacterEscaped && IsOrBeginsTheWords(words, at))
                continue;
            margin.Add(
                MarkupRules.BrokenLink,
                new Span(span.Start + at, span.Start + at + 2),
                "what the parentheses hold here is no address",
                @"write it without spaces, or write \] if the signs are text"
            );
            break;
        }
        _galley.Text(words, span);
    }

    /// <summary>
    /// Whether the first sign is the bracket at a place, or the one that this closes: a backslash before either says that both are text.
    /// </summary>
    private static bool IsOrBeginsTheWords(ReadOnlySpan<char> words, int at)
    {
        var open = 0;
        while (--at >= 0)
        {
            open += words[at] == '[' ? 1 : words[at] == ']' ? -1 : 0;
            if (open > 0)
                return at == 0;
        }
        return open == 0 && words[0] == ']';
    }

    private void Entity(ReadOnlySpan<char> words, Span span)
    {
        if (!_inSource)
            margin.AddUnprintable(
                words,
                span,
                (sign, shown) => kind == ProseKind.Chapter ? $"; in the words of a source {Emended(sign, shown)}{{>>why<<}}" : ""
            );
        _galley.Text(words, span);
    }

    private static string Emended(char sign, char shown) =>
        shown is Unprintable.Replacement ? $"{{--&#x{(int)sign:X};--}}" : $"{{~~&#x{(int)sign:X};~>{shown}~~}}";

    private void NoteMark(NoteMark mark, Span span)
    {
        if (kind == ProseKind.Chapter && NoteOf is null)
        {
            _galley.Add(new NoteReference(span, NoteKey.Parse(mark.Label)));
            return;
        }
        if (NoteOf is not null)
            margin.Add(NoteRules.NoteWithinNote, span, $"a note refers to the note '{mark.Label}'");
        else
            margin.Add(NoteRules.NoNotesHere, span, "there can be no note here");
        _galley.Text($"[^{mark.Label}]", span);
    }

    private void Citation(CitationInline citation, Span span)
    {
        if (citation.Works.IsEmpty)
        {
            margin.Add(
                MarkupRules.BadCitation,
                span,
                "a citation begins here that cannot be read",
                @"write [@key, p. 12], or [\@ if the sign is text"
            );
            _galley.Text("[@", span);
            return;
        }
        _galley.Add(new Citation(span, [.. citation.Works.Select(w => new CitedWork(SpanOf(w.Span), w.Key, w.Locator))]));
    }

    private void Phrase(PhraseInline phrase, Span span)
    {
        if (phrase.Language is { } language && FrontMatter.LanguageTags.IsTag(language))
        {
            _galley.Add(new ForeignPhrase(span, language, Content(phrase)));
            return;
        }
        margin.Add(
            MarkupRules.BadPhraseLanguage,
            new Span(span.End - phrase.Braces.Length, span.End),
            $"{phrase.Braces} names no language",
            phrase.Language is null
                ? @"only {lang=…} can stand here: leave the braces out, or write \{ if they are text"
                : "write a tag such as {lang=sq}"
        );
        _galley.Text("[", span);
        Append(phrase);
        _galley.Text("]" + phrase.Braces, span);
    }

    private void Image(LinkInline image, Span span)
    {
        Use(image);
        if (FigureMarkup.IsFigure(image))
        {
            margin.Add(
                MarkupRules.FigureNotAlone,
                span,
                "a figure stands in the midst of a paragraph",
                "put it on a line of its own with an empty line before and after it"
            );
            return;
        }
        var words = PlainText.Of(Content(image));
        if (PictureFile.In(image.Url ?? "", margin.File.Path) is { } file)
            _galley.Add(new Picture(span, file, words));
        else
            margin.Add(
                MarkupRules.PictureOutside,
                span,
                $"'{image.Url}' is not a file below images",
                "put the file into images and write ![what it shows](images/file.png)"
            );
    }

    private void Link(LinkInline link, Span span)
    {
        Use(link);
        Link(LinkTarget.Of(link.Url ?? ""), span, link.Title, Content(link));
    }

    private void Autolink(AutolinkInline link, Span span)
    {
        var words = new TextRun(new Span(span.Start + 1, Math.Max(span.End - 1, span.Start + 1)), link.Url);
        Link(LinkTarget.Of(link.IsEmail ? "mailto:" + link.Url : link.Url), span, null, [words]);
    }

    private void Link(LinkTarget target, Span span, string? title, ImmutableArray<Inline> words)
    {
        if (words.IsEmpty)
            margin.Add(MarkupRules.NoWords, span, "the link has no words");
        if (target.Slip is { } slip)
        {
            margin.Add(slip, span, target.Message!, target.Hint);
            _galley.AddAll(words);
        }
        else if (target.Kind is { } reference)
            _galley.Add(new Reference(span, reference, target.Address, target.Fragment, words));
        else
            _galley.Add(new Link(span, target.Address, string.IsNullOrEmpty(title) ? null : title, words));
    }

    /// <summary>The id in a figure's place, remarked upon where it is none.</summary>
    public string FigureId(LinkInline figure, Span span)
    {
        Use(figure);
        var target = LinkTarget.Of(figure.Url!);
        if (target.Slip is { } slip)
            margin.Add(slip, span, target.Message!, target.Hint);
        else if (figure.FirstChild is not null)
            margin.Add(
                MarkupRules.FigureNotAlone,
                span,
                "the words between a figure's brackets appear nowhere",
                "its alternative text belongs into its record, under alt"
            );
        return target.Address;
    }

    private void Use(LinkInline link)
    {
        if (link.Reference is { } definition)
            (_used ??= []).Add(definition);
    }

    public void ReportUnusedDefinitions(MarkdownDocument document)
    {
        for (var i = 0; i < document.Count; i++)
        {
            if (document[i] is not LinkReferenceDefinitionGroup group)
                continue;
            foreach (var definition in group.OfType<LinkReferenceDefinition>())
            {
                if (_used?.Contains(definition) == true)
                    continue;
                margin.Add(
                    MarkupRules.UnusedLinkDefinition,
                    SpanOf(definition),
                    $"no link uses the label '{definition.Label}'",
                    @"write \[ if the line is text"
                );
            }
        }
    }

    private static string Shortened(string tag) => tag.Length <= 40 ? tag.ReplaceLineEndings(" ") : tag[..39].ReplaceLineEndings(" ") + "…";

    private Span SpanOf(MarkdownObject node) => SpanOf(node.Span);

    private Span SpanOf(SourceSpan span) => new(span.Start + bodyStart, Math.Max(span.End + 1, span.Start) + bodyStart);
}
