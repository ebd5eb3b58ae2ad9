using Annals.Reading.Markup.Citations;
using Annals.Reading.Markup.Definitions;
using Annals.Reading.Markup.Emendations;
using Annals.Reading.Markup.Languages;
using Annals.Reading.Markup.Notes;
using Annals.Reading.Markup.Silences;
using Annals.Reading.Markup.Tables;
using Annals.Reading.Markup.Verse;
using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Annals.Reading.Markup;

/// <summary>
/// The parsers of our Markdown: CommonMark without blocks of HTML, and an extension a folder. No extension of Markdig's own is in it: its
/// emphasis extras would eat CriticMarkup's signs, its smart typography belongs to the writers.
/// </summary>
internal static class MarkupParsers
{
    public static MarkdownPipeline Pipeline { get; } = Build();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.BlockParsers.TryRemove<HtmlBlockParser>();
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new SilenceParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new NoteParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new TableParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new VerseParser());
        builder.BlockParsers.InsertBefore<ParagraphBlockParser>(new DefinitionParser());
        builder.InlineParsers.Replace<AutolinkInlineParser>(new TagParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new NoteMarkParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new CitationParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new PhraseParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new EmendationParser());
        return builder.Build();
    }
}
