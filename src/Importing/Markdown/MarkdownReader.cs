using Annals.Core.Diagnostics.Rules;
using Annals.Importing.Foreign;
using Annals.Importing.Formats;
using Annals.Importing.Text;
using Annals.Importing.Text.Decoding;

namespace Annals.Importing.Markdown;

/// <summary>Markdown of other hands, a file or a folder of chapters, as a foreign text.</summary>
internal static class MarkdownReader
{
    public static ForeignText? Of(ImportOrder order, List<Diagnostic> found)
    {
        var remarks = new List<Remark>();
        var images = new ImageStock(order.Beside);
        var blocks = ImmutableArray.CreateBuilder<ForeignBlock>();
        var notes = ImmutableDictionary.CreateBuilder<string, ForeignNote>(StringComparer.Ordinal);
        var parts = order.Parts.IsEmpty ? [new SourcePart(order.FileName, order.Source)] : order.Parts;
        var places = new MarkdownPlaces(parts);
        string? language = null;
        for (var part = 0; part < parts.Length; part++)
        {
            if (TextDecoder.Of(parts[part].Content.Span, parts[part].Name, order.Encoding, found)?.Text is not { } text)
            {
                // an empty file among chapters is no chapter
                if (order.Parts.IsEmpty || found[^1].Rule != ImportRules.Empty)
                    return null;
                found.RemoveAt(found.Count - 1);
                remarks.Add(new Remark(RemarkKind.Dropped, new Place(1, part), "a file without words"));
                continue;
            }
            text = text.ReplaceLineEndings("\n");
            var (title, said, body) = FrontMatter(text, part, remarks);
            language ??= said;
            if (!MarkdownLimits.Allow(body, parts[part].Name, found))
                return null;
            var walk = new MarkdownBlocks(part, order.Language ?? language, images, places, remarks, parts[part].Name);
            var (read, itsNotes) = walk.Of(body);
            if (walk.Excess is { } excess)
            {
                found.Add(ImportRules.Excessive.About(parts[part].Name, excess, ImportRules.Excessive.Remedy));
                return null;
            }
            if (title is not null && !(read is [ForeignHeading first, ..] && LineBuilder.Plain(first.Content) == title))
                read = read.Insert(0, new ForeignHeading(new Place(1, part), 0, [new ForeignWords(title)]));
            blocks.AddRange(NoteHeadings.Dropped(read, itsNotes.Count > 0, remarks));
            notes.AddRange(itsNotes);
        }
        return new ForeignText
        {
            Format = SourceFormat.Markdown,
            Language = language,
            Blocks = blocks.ToImmutable(),
            Notes = notes.ToImmutable(),
            Images = images.Taken,
            Places = places.All,
            Remarks = [.. remarks],
            Parts = order.Parts,
            DefinesTerms = true,
        };
    }

    /// <summary>The title and language of a file's particulars, and the text with blank lines in their stead.</summary>
    private static (string? Title, string? Language, string Body) FrontMatter(string text, int part, List<Remark> remarks)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal))
            return (null, null, text);
        var end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal) is var close and >= 0
            ? close
            : text.IndexOf("\n...\n", 3, StringComparison.Ordinal);
        if (end < 0)
            return (null, null, text);
        if (Particulars.Of(text[4..(end + 1)]) is not { } said)
            return (null, null, text);
        foreach (var (key, value) in said.Where(s => s.Key is not ("title" or "lang" or "language")))
            remarks.Add(
                new Remark(
                    RemarkKind.Dropped,
                    new Place(1, part),
                    $"'{key}' in the particulars: '{WhiteSpace.Single(string.Join(", ", value.Words))}'"
                )
            );
        var title = Said("title")?.Trim();
        return (
            title is { Length: > 0 } ? title : null,
            ForeignLanguage.Tag(Said("lang") ?? Said("language")),
            new string('\n', text.AsSpan(0, end + 5).Count('\n')) + text[(end + 5)..]
        );

        string? Said(string key) => said.GetValueOrDefault(key) is { IsSingle: true, Words: [var value] } ? value : null;
    }
}
