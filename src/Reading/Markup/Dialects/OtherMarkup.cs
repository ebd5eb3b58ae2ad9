using System.Text.RegularExpressions;
using Annals.Core.Diagnostics.Rules;
using Annals.Core.Prose;

namespace Annals.Reading.Markup.Dialects;

/// <summary>
/// Remarks on the markup of other programs that is words here: who comes from another Markdown finds its signs on the page. What stands in
/// code, behind a backslash or in what an editor put in a source's place is left alone, and so are the words of a source.
/// </summary>
internal static partial class OtherMarkup
{
    /// <summary>Without one of these there is none: most texts are looked through once and not walked.</summary>
    private static readonly System.Buffers.SearchValues<string> s_signs = System.Buffers.SearchValues.Create(
        ["^", "[[", "[!", "{", "==", "~", ":::", "\\"],
        StringComparison.Ordinal
    );

    /// <param name="isSource">Whether the text and its author's notes are a source's words.</param>
    public static void Remark(ReadProse prose, InputText input, ProseKind kind, bool isSource)
    {
        if (input.Body.AsSpan().IndexOfAny(s_signs) < 0)
            return;
        var words = (isSource ? [] : Words(prose.Body)).Concat(
            prose.Notes.Where(n => !isSource || n.Key.Layer != NoteLayer.Author).SelectMany(n => Words(n.Content))
        );
        foreach (var run in words)
        {
            var typed = input.Body.AsSpan(run.Span.Start - input.BodyStart, run.Span.Length);
            foreach (var match in Signs().EnumerateMatches(typed))
            {
                var (what, instead) = Told(typed.Slice(match.Index, match.Length), kind);
                input.Margin.Add(
                    MarkupRules.OtherMarkup,
                    new Span(run.Span.Start + match.Index, run.Span.Start + match.Index + match.Length),
                    what,
                    instead
                );
            }
        }
    }

    private static (string What, string Instead) Told(ReadOnlySpan<char> sign, ProseKind kind)
    {
        if (sign is "^[" || sign.StartsWith(@"\footnote"))
        {
            return (
                $"{sign}…{(sign is "^[" ? ']' : '}')} is no note here, and shown as it is typed",
                kind == ProseKind.Chapter
                    ? "write [^label] in its place, and in a paragraph of its own [^label]: the note"
                    : "put the words into the text, as only chapters have notes"
            );
        }
        if (sign.StartsWith("![["))
            return (
                "this is no image here, and shown as it is typed",
                "write ![what it shows](images/file.png), or ![](figure:id) for a figure with a record"
            );
        if (sign.StartsWith("[["))
            return (
                "this is no link here, and shown as it is typed",
                @"write [words](chapter:slug), or term:, person:, place: and so on; \[[ if the brackets are text"
            );
        if (sign.StartsWith("=="))
            return ("this is not marked here, and shown as it is typed", "for emphasis write *…* or **…**");
        if (sign.StartsWith("~~"))
            return (
                "this is not struck out here, and shown as it is typed",
                "leave it out; words of a source that you drop go between {-- and --}{>>why<<}"
            );
        if (sign.StartsWith(":::"))
            return (
                "this begins or ends no block here, and is shown as it is typed",
                "leave the line out; a quotation has > before each line"
            );
        if (sign.StartsWith("[!"))
            return ("this makes no notice of a quotation here, and is shown as it is typed", "leave it out");
        if (sign[0] is '{')
            return (
                "braces with particulars for another program are shown as they are typed",
                @"leave them out, or write \{ if they are text"
            );
        if (sign[0] is '\\')
            return (
                "this is no command here, and shown as it is typed",
                @"use the guide's markup, such as *…* for emphasis, or write \\ if the sign is text"
            );
        return ("this is neither raised nor lowered here, and shown as it is typed", "write the signs themselves, as in H₂O and m²");
    }

    /// <summary>Every run of words, those apart that an editor's sign holds.</summary>
    private static IEnumerable<TextRun> Words(ImmutableArray<Core.Prose.Block> blocks)
    {
        var within = new HashSet<Inline>(ReferenceEqualityComparer.Instance);
        foreach (var inline in Inlines.In(blocks))
        {
            if (inline is Intervention i)
                within.UnionWith(Inlines.In(i.Reading));
            else if (inline is TextRun run && !within.Contains(run))
                yield return run;
        }
    }

    // A backslash before the first sign makes text of it. Nothing here looks farther than the line, and each pattern goes over its words
    // once.
    [GeneratedRegex(
        """
            (?<!\\)(?:
                \^\[(?=\S)
              | !?\[\[(?=[\p{L}\p{N}_])[^\[\]]{1,200}\]\]
              | (?<![=\w])==(?=[^\s=])[^=]{1,200}(?<!\s)==(?![=\w])
              | (?<![~{])~~(?=[^\s~>])[^~]{1,200}(?<!\s)~~(?!~)
              | (?<=\p{L}|\p{N}|\))~[\p{L}\p{N}+-]{1,6}~(?!~)
              | (?<=\p{L}|\p{N}|\))\^[\p{L}\p{N}+-]{1,6}\^
              | (?<!\])\{(?:[#.][A-Za-z][^{}]{0,80}|(?:width|height|align|class|id|style|loading)=[^{}]{1,80})\}
              | \{\{[<%]?(?=[\s\p{L}#/])[^{}]{1,200}\}\}
              | \{%(?=\s)[^{}]{1,200}%\}
              | ^:::.*
              | ^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]
              | \\(?:footnote|emph|textit|textbf|textsc|cite|section|chapter)\*?\{
            )
            """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant
    )]
    private static partial Regex Signs();
}
