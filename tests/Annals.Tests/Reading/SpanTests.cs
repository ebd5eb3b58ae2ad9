using Annals.Core.Diagnostics;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Core.Text;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>Spans are offsets into the whole file, front matter included, whatever its line ends.</summary>
public sealed class SpanTests
{
    public static TheoryData<string> Examples => [.. Example.Specified()];

    [Theory]
    [MemberData(nameof(Examples))]
    public void A_run_of_words_stands_where_its_span_says(string markdown)
    {
        foreach (var ends in new[] { "\n", "\r\n", "\r" })
            Check((Example.Head + markdown).Replace("\n", ends, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("~~~~")]
    [InlineData("Words.\n\n```")]
    public void A_fence_that_is_never_closed_ends_with_the_file(string markdown) => Check(Example.Head + markdown);

    [Theory]
    [InlineData("{~~old\n    ~> and nothing more")]
    [InlineData("{~~old\n    ~>~~}")]
    [InlineData("> {~~old\n>   ~> and nothing more")]
    public void Signs_of_an_emendation_stand_behind_their_line_s_indentation(string markdown) => Check(Example.Head + markdown);

    internal static void Check(string file)
    {
        var (chapter, remarks) = Example.ReadFile(file);
        var whole = new Span(0, file.Length);
        var nodes = ProseWalk.Of(chapter.Body, whole).Concat(chapter.Notes.SelectMany(n => ProseWalk.Of(n.Content, n.Span))).ToList();
        foreach (var (node, span, holder) in nodes)
        {
            Assert.True(
                span.Start <= span.End && span.Start >= holder.Start && span.End <= holder.End,
                $"{node} does not lie within {holder}"
            );
            var written = file[span.Start..span.End];
            switch (node)
            {
                case TextRun run
                    when !written.Contains('\\') && !written.Contains('&') && !written.Contains('\n') && !written.Contains('\r'):
                    Assert.Equal(run.Value, written);
                    break;
                case NoteReference mark:
                    Assert.Equal($"[^{mark.Note}]", written);
                    break;
                case CitedWork work:
                    Assert.StartsWith("@" + work.Key, written, StringComparison.Ordinal);
                    break;
                case Citation:
                    Assert.True(written[0] == '[' && written[^1] == ']');
                    break;
                case ForeignPhrase:
                    Assert.True(written[0] == '[' && written[^1] == '}');
                    break;
                case Emendation:
                    Assert.True(written.StartsWith('{') && written.EndsWith('}'), written);
                    break;
                case Emphasis or Strong:
                    Assert.True(written[0] is '*' or '_' && written[^1] == written[0], written);
                    break;
                case Reference or Link:
                    Assert.True(written[0] is '[' or '<' && written[^1] is ')' or ']' or '>', written);
                    break;
                case Code:
                    Assert.True(written[0] == '`' && written[^1] == '`');
                    break;
                case FigurePlace:
                    Assert.StartsWith("![", written, StringComparison.Ordinal);
                    break;
                case Picture:
                    Assert.StartsWith("![", written, StringComparison.Ordinal);
                    break;
                case LineEnd:
                    Assert.Contains(written.Trim(' ', '\\'), new[] { "\n", "\r\n", "\r" });
                    break;
                case Quotation:
                    Assert.StartsWith(">", written, StringComparison.Ordinal);
                    break;
                case Verse:
                    Assert.StartsWith("|", written, StringComparison.Ordinal);
                    break;
                case Table or TableRow:
                    Assert.StartsWith("|", written, StringComparison.Ordinal);
                    break;
            }
        }
        foreach (var note in chapter.Notes)
            Assert.StartsWith($"[^{note.Key}]:", file[note.Span.Start..note.Span.End], StringComparison.Ordinal);
        // Markup that could not stay leaves the space around it.
        if (remarks.Any(d => d.Severity == Severity.Error))
            return;
        foreach (var paragraph in nodes.Where(n => n.Node is Paragraph { Content.Length: > 0 }))
        {
            var written = file[paragraph.Span.Start..paragraph.Span.End];
            Assert.False(written[0] is ' ' or '\r' or '\n' || written[^1] is ' ' or '\r' or '\n', $"'{written}' has white space around it");
        }
    }

    [Fact]
    public void A_mark_of_byte_order_is_no_part_of_the_text()
    {
        var (chapter, remarks) = Example.ReadFile("\uFEFF" + Example.Head + "Caesar[^1] crossed.\n");
        Assert.Empty(remarks);
        Assert.Equal(Example.Head.Length, Assert.Single(chapter.Body).Span.Start);
        Assert.Equal(new Position(1, 1), chapter.File.PositionOf(0));
    }

    [Fact]
    public void The_same_words_are_read_whatever_the_ends_of_lines()
    {
        foreach (var markdown in Example.Specified())
        {
            var expected = Dump(Example.Head + markdown);
            Assert.Equal(expected, Dump((Example.Head + markdown).Replace("\n", "\r\n", StringComparison.Ordinal)));
            Assert.Equal(expected, Dump((Example.Head + markdown).Replace("\n", "\r", StringComparison.Ordinal)));
        }

        static string Dump(string file)
        {
            Chapter chapter = Example.ReadFile(file).Chapter;
            return ProseDump.Of(chapter.Body, chapter.Notes);
        }
    }
}
