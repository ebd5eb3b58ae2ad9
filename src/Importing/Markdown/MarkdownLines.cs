using System.Text.RegularExpressions;
using Annals.Importing.Foreign;
using Markdig.Syntax.Inlines;

namespace Annals.Importing.Markdown;

/// <summary>What stands in the lines of a file of Markdown.</summary>
/// <param name="placeOf">Gives the name of the place of the text that an address leads to; null where to none.</param>
/// <param name="folder">The file's folder below the source's, with a slash at the end.</param>
internal sealed partial class MarkdownLines(
    MarkdownBlocks blocks,
    ImageStock images,
    Func<string, string?> placeOf,
    List<Remark> remarks,
    string? language,
    string folder
)
{
    [GeneratedRegex("""(?:^|\s|\{)lang\s*=\s*["']?(?<tag>[A-Za-z0-9-]+)["']?""", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageIn();

    [GeneratedRegex(@"\[-?@[\w:.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Citation();

    [GeneratedRegex("""\balt\s*=\s*(?:"(?<words>[^"]*)"|'(?<words>[^']*)')""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AlternativeIn();

    [GeneratedRegex("""\bsrc\s*=\s*(?:"(?<words>[^"]*)"|'(?<words>[^']*)')""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressIn();

    /// <summary>The language of the words around that are in another than the text; null elsewhere.</summary>
    public string? Within { get; set; }

    public ImmutableArray<ForeignInline> Of(ContainerInline? content, Place at)
    {
        var line = new LineBuilder();
        var form = new ForeignWords("") { Language = Within };
        if (content is not null)
            Add(content, line, ref form, at);
        var read = line.Take();
        if (Citation().IsMatch(LineBuilder.Plain(read)))
            remarks.Add(
                new Remark(
                    RemarkKind.Doubtful,
                    at,
                    "a citation stands as it was typed; with its work in bibliography.json it can be a citation of ours"
                )
            );
        return read;
    }

    /// <summary>The language that attributes say; null where they say none.</summary>
    public static string? LanguageOf(string attributes) =>
        LanguageIn().Match(attributes) is { Success: true } said ? ForeignLanguage.Tag(said.Groups["tag"].Value) : null;

    /// <summary>Tells of what Pandoc's attributes say besides a language.</summary>
    /// <param name="whose">Such as "of a heading".</param>
    public void TellAttributes(string whose, string attributes, Place at, bool takesLanguage = true)
    {
        attributes = attributes.Trim(' ', '\t', '{', '}');
        if (takesLanguage && LanguageOf(attributes) is not null)
            attributes = WhiteSpace.Single(LanguageIn().Replace(attributes, " ")).Trim();
        if (attributes.Length > 0)
            remarks.Add(new Remark(RemarkKind.Dropped, at, $"an attribute {whose}: '{attributes}'"));
    }

    /// <summary>Tells of the title of a picture, which is not taken over.</summary>
    public void TellTitle(LinkInline image, Place at)
    {
        if (!string.IsNullOrWhiteSpace(image.Title))
            remarks.Add(new Remark(RemarkKind.Dropped, at, $"the title of a picture, which shows beside it: '{image.Title}'"));
    }

    /// <summary>The key of an image's file.</summary>
    public string? ImageOf(LinkInline image) => string.IsNullOrWhiteSpace(image.Url) ? null : images.Take(image.Url, folder);

    private void Add(ContainerInline container, LineBuilder to, ref ForeignWords form, Place at)
    {
        foreach (var inline in container)
            Add(inline, to, ref form, at);
    }

    /// <param name="form">What words are from here on: HTML's tags change it for what follows them.</param>
    private void Add(Inline inline, LineBuilder to, ref ForeignWords form, Place at)
    {
        switch (inline)
        {
            case LiteralInline words:
                to.Add(words.Content.AsSpan(), form);
                break;
            case CodeInline code:
                to.Add(code.Content, form with { Style = InlineStyle.Code, Language = null });
                break;
            case HtmlEntityInline entity:
                to.Add(entity.Transcoded.AsSpan(), form);
                break;
            case LineBreakInline { IsHard: true }:
                to.Break();
                break;
            case LineBreakInline:
                to.Add(" ", form);
                break;
            case NoteMark mark:
                if (blocks.NoteNamed(mark.Label) is { } id)
                {
                    to.Add(new ForeignNoteMark(id));
                    break;
                }
                remarks.Add(new Remark(RemarkKind.Doubtful, at, $"the mark [^{mark.Label}], whose note is not there, stands as words"));
                to.Add($"[^{mark.Label}]", form);
                break;
            case InlineNote note:
                to.Add(new ForeignNoteMark(blocks.AddNote(note.Text, at)));
                break;
            case AttributedSpan span:
                var inner = LanguageOf(span.Attributes) is { } said ? form with { Language = ForeignLanguage.Other(said, language) } : form;
                TellAttributes("of words", span.Attributes, at);
                Add(span, to, ref inner, at);
                break;
            case EmphasisInline emphasis:
                AddEmphasis(emphasis, to, form, at);
                break;
            case LinkInline { IsImage: true } image:
                TellTitle(image, at);
                if (ImageOf(image) is { } key)
                    to.Add(new ForeignPicture(key, LineBuilder.Plain(Of(image, at)) is { Length: > 0 } alternative ? alternative : null));
                break;
            case LinkInline link:
                if (!string.IsNullOrWhiteSpace(link.Title))
                    remarks.Add(new Remark(RemarkKind.Dropped, at, $"the title of a link, which shows beside it: '{link.Title}'"));
                var linked = form with { Link = Address(link.Url, at) ?? form.Link };
                Add(link, to, ref linked, at);
                break;
            case AutolinkInline auto:
                to.Add(auto.Url, form with { Link = Address(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, at) });
                break;
            case HtmlInline tag:
                AddTag(tag.Tag, to, ref form, at);
                break;
            case DelimiterInline delimiter:
                to.Add(delimiter.ToLiteral(), form);
                Add(delimiter, to, ref form, at);
                break;
            case ContainerInline container:
                Add(container, to, ref form, at);
                break;
            default:
                to.Add(inline.ToString(), form);
                break;
        }
    }

    private void AddEmphasis(EmphasisInline emphasis, LineBuilder to, ForeignWords form, Place at)
    {
        if (
            emphasis is { DelimiterCount: 1, DelimiterChar: '^' or '~' }
            && PlacedDigits.Of(LineBuilder.Plain(Of(emphasis, at)), emphasis.DelimiterChar == '^') is { } digits
        )
        {
            to.Add(digits, form);
            return;
        }
        switch (emphasis.DelimiterChar)
        {
            case '*' or '_':
                form = form with { Style = form.Style | (emphasis.DelimiterCount == 2 ? InlineStyle.Strong : InlineStyle.Emphasis) };
                break;
            case '~' when emphasis.DelimiterCount == 2:
                remarks.Add(new Remark(RemarkKind.Changed, at, "words struck out are plain"));
                break;
            default:
                remarks.Add(new Remark(RemarkKind.Changed, at, "raised or lowered letters stand on the line"));
                break;
        }
        Add(emphasis, to, ref form, at);
    }

    private void AddTag(string tag, LineBuilder to, ref ForeignWords form, Place at)
    {
        var closes = tag.StartsWith("</", StringComparison.Ordinal);
        var name = tag.AsSpan(closes ? 2 : 1);
        var end = name.IndexOfAny(" \t\n/>");
        var style = (end < 0 ? name : name[..end]).ToString().ToLowerInvariant() switch
        {
            "br" => (InlineStyle?)null,
            "em" or "i" or "cite" => InlineStyle.Emphasis,
            "strong" or "b" => InlineStyle.Strong,
            "img" => InlineStyle.Code,
            _ => InlineStyle.None,
        };
        if (style is null)
        {
            to.Break();
        }
        else if (style == InlineStyle.Code)
        {
            if (AddressIn().Match(tag) is { Success: true } address)
                to.Add(
                    new ForeignPicture(
                        images.Take(address.Groups["words"].Value, folder),
                        AlternativeIn().Match(tag) is { Success: true } words ? words.Groups["words"].Value : null
                    )
                );
        }
        else if (style == InlineStyle.None)
        {
            remarks.Add(
                tag.StartsWith("<!--", StringComparison.Ordinal)
                    ? new Remark(RemarkKind.Dropped, at, "a comment in the file")
                    : new Remark(RemarkKind.Changed, at, "HTML tags within a paragraph; the words between them are kept")
            );
        }
        else
        {
            form = form with { Style = closes ? form.Style & ~style.Value : form.Style | style.Value };
        }
    }

    private string? Address(string? url, Place at)
    {
        if (string.IsNullOrWhiteSpace(url))
            return null;
        if (WebAddress.IsFull(url))
            return url;
        if (placeOf(url) is { } place)
            return "#" + place;
        remarks.Add(new Remark(RemarkKind.Changed, at, "a link to another file, or to nowhere, is plain words"));
        return null;
    }
}
