using System.Globalization;
using System.Text;
using Annals.Core.Publications;
using Annals.Importing.Text.Drafts;
using Annals.Importing.Writing;

namespace Annals.Importing.Foreign;

/// <summary>The records of a text's figures.</summary>
internal static class ForeignFigures
{
    private const int LongestTitle = 90;

    /// <summary>
    /// The record of a figure: its title is the first sentence of the caption, what follows is the caption's text. Nothing is made up;
    /// where the source does not say what the picture shows, <c>alt</c> says that.
    /// </summary>
    /// <param name="line">The line of the source; null in a format without lines.</param>
    public static string Record(ForeignFigure figure, string? image, int number, WorkSlug work, int? line, InlineText inlines)
    {
        var caption = LineBuilder.Plain(figure.Caption);
        var (title, rest) = Parted(figure.Caption, caption);
        var to = new StringBuilder("---\n");
        to.Append("title: ").Append(YamlText.Scalar(title ?? Shortened(figure.Alternative) ?? Nameless(number))).Append('\n');
        if (image is not null)
        {
            var inferred = figure.Alternative is null or "";
            to.Append("image: ").Append(YamlText.Scalar(image)).Append('\n');
            to.Append("alt: ")
                .Append(
                    YamlText.Scalar(
                        !inferred ? figure.Alternative!
                        : caption.Length > 0 ? caption
                        : "The source does not say what this picture shows."
                    )
                )
                .Append('\n');
            if (inferred)
                to.Append("inferred: [alt]\n");
        }
        if (line is { } at && caption.Length > 0)
            to.Append(CultureInfo.InvariantCulture, $"source: {{ work: {work}, line: {at}, text: {YamlText.Quoted(caption)} }}\n");
        to.Append("---\n");
        if (rest.Length > 0)
        {
            inlines.Append(to, rest);
            to.Append('\n');
        }
        // of a picture that is not there, what it shows is all that is left
        if (
            image is null
            && caption.Length > 0
            && figure.Alternative is { Length: > 0 } shown
            && !caption.Contains(shown, StringComparison.Ordinal)
        )
        {
            if (rest.Length > 0)
                to.Append('\n');
            inlines.Append(to, [new ForeignWords(shown)]);
            to.Append('\n');
        }
        return to.ToString();
    }

    /// <summary>The words that a figure's id is made of.</summary>
    public static string NameOf(ForeignFigure figure) =>
        Parted(figure.Caption, LineBuilder.Plain(figure.Caption)).Title is { } title
            ? CaptionParts.Of(title).Title
            : Shortened(figure.Alternative) ?? "";

    /// <summary>Title and text of a caption; without a title where its first sentence is too long for one.</summary>
    private static (string? Title, ImmutableArray<ForeignInline> Text) Parted(ImmutableArray<ForeignInline> caption, string words)
    {
        if (words.Length == 0)
            return (null, caption);
        var end = EndOfSentence(words);
        if (end > LongestTitle)
            return (Shortened(words), caption);
        return (CaptionParts.WithoutStop(words[..end]), After(caption, words[end..].TrimStart()));
    }

    private static int EndOfSentence(string words)
    {
        for (var i = 12; i + 2 < words.Length; i++)
        {
            if (
                words[i] is '.' or '?' or '!'
                && words[i + 1] == ' '
                && char.IsUpper(words[i + 2])
                && char.IsLower(words[i - 1])
                && char.IsLower(words[i - 2])
            )
                return i + 1;
        }
        return words.Length;
    }

    /// <summary>The end of a caption that has these words.</summary>
    private static ImmutableArray<ForeignInline> After(ImmutableArray<ForeignInline> caption, string words)
    {
        var line = new LineBuilder();
        var left = words.Length;
        var rest = new List<ForeignInline>();
        for (var i = caption.Length - 1; i >= 0 && left > 0; i--)
        {
            if (caption[i] is ForeignWords run)
            {
                var take = Math.Min(left, run.Value.Length);
                rest.Insert(0, run with { Value = run.Value[^take..] });
                left -= take;
            }
            else if (caption[i] is ForeignLineBreak)
            {
                rest.Insert(0, caption[i]);
                left--;
            }
        }
        line.Add([.. rest]);
        return line.Take();
    }

    private static string? Shortened(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
            return null;
        words = WhiteSpace.Single(words);
        return words.Length <= LongestTitle
            ? words
            : words[..(words.LastIndexOf(' ', LongestTitle) is var space and > 20 ? space : LongestTitle)] + " …";
    }

    private static string Nameless(int number) => string.Create(CultureInfo.InvariantCulture, $"Figure {number}");
}
