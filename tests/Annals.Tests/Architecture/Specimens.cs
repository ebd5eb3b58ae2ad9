using System.Collections.Immutable;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;

namespace Annals.Tests.Architecture;

/// <summary>One of each kind of block and inline: whoever handles prose must handle them all.</summary>
internal static class Specimens
{
    private static readonly Span s_nowhere = Span.None;

    public static ImmutableArray<Inline> Inlines { get; } =
    [
        new TextRun(s_nowhere, "words"),
        new Emphasis(s_nowhere, Words("emphasis")),
        new Strong(s_nowhere, Words("strength")),
        new Code(s_nowhere, "code"),
        new LineEnd(s_nowhere, Hard: true),
        new ForeignPhrase(s_nowhere, "la", Words("alea iacta est")),
        new Link(s_nowhere, "https://example.org/", null, Words("a link")),
        new Picture(s_nowhere, "rubicon.png", "A river"),
        new Reference(s_nowhere, ReferenceKind.Chapter, "rubicon", null, Words("a reference")),
        new NoteReference(s_nowhere, new NoteKey(NoteLayer.Author, "1")),
        new Emendation(s_nowhere, Words("Tito"), Words("Xoxe"), "it is Xoxe's trial"),
        new Regularisation(s_nowhere, Words("Khoja"), Words("Hoxha"), new EntryKey(EntryKind.Person, "enver-hoxha")),
        new Citation(s_nowhere, [new CitedWork(s_nowhere, "gibbon-1776", "p. 12")]),
    ];

    public static ImmutableArray<Block> Blocks { get; } =
    [
        new Paragraph(s_nowhere, Inlines),
        new Heading(s_nowhere, 2, Words("A heading")),
        new Quotation(s_nowhere, [new Paragraph(s_nowhere, Words("quoted"))]),
        new ListBlock(s_nowhere, Ordered: true, 1, Tight: true, [new ListItem(s_nowhere, [new Paragraph(s_nowhere, Words("an item"))])]),
        new DefinitionList(s_nowhere, [new Definition(s_nowhere, [Words("a term")], [new Paragraph(s_nowhere, Words("its meaning"))])]),
        new Table(
            s_nowhere,
            [ColumnAlignment.Start],
            [new TableRow(s_nowhere, IsHead: true, [Words("head")]), new TableRow(s_nowhere, IsHead: false, [Words("cell")])]
        ),
        new Verse(s_nowhere, [new VerseLine(s_nowhere, 0, Words("arma virumque cano"))]),
        new Break(s_nowhere),
        new Verbatim(s_nowhere, "", "as typed"),
        new FigurePlace(s_nowhere, "rubicon"),
    ];

    private static ImmutableArray<Inline> Words(string words) => [new TextRun(s_nowhere, words)];
}
