using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;

namespace Annals.Rendering.Search;

/// <summary>
/// What can be found: the slices for the indexer, and the table of names and words that the search page's script works with.
/// </summary>
/// <param name="Lines">
/// JSON lines for theme/search/index.mjs; the addresses in them are the site's, whatever folder it is served from.
/// </param>
/// <param name="Names">
/// The file that the script finds beside the search page: <c>{ "forms": [[…]], "words": […], "spans": [[from, to, words]], "chapters":
/// [[address, title, work]] }</c>.
/// </param>
/// <param name="Words">The file beside it, for slips of the pen: <c>["…", …]</c>, the most frequent first.</param>
public sealed record SearchCorpus(ReadOnlyMemory<byte> Lines, OutputFile Names, OutputFile Words)
{
    /// <summary>Beside the search page, where its script looks for them without being told.</summary>
    public static readonly UrlPath NamesAddress = new(Addresses.Search.Value + "names.json");

    public static readonly UrlPath WordsAddress = new(Addresses.Search.Value + "words.json");

    public static SearchCorpus Of(Publication publication, CancellationToken cancel = default)
    {
        var language = LanguageTag.Primary(publication.Settings.Language);
        var records = Written(RecordSlices.Of(publication), language);
        var chapters = publication
            .Works.SelectMany(w => w.Chapters)
            .AsParallel()
            .AsOrdered()
            .WithCancellation(cancel)
            .Select(chapter => Written(ChapterSlices.Of(publication, chapter), language));

        var lines = new ArrayBufferWriter<byte>(1 << 20);
        var words = new WordCensus();
        SliceLine.WriteHead(lines, language);
        foreach (var (part, counted) in chapters.AsEnumerable().Append(records))
        {
            lines.Write(part);
            words.Add(counted);
        }
        var forms = FormTable.Groups(publication.Entries);
        var frequent = words.Words();
        return new SearchCorpus(
            lines.WrittenMemory,
            new OutputFile(NamesAddress.File, () => TableOf(forms, frequent, words.Spans(), publication)),
            new OutputFile(WordsAddress.File, () => ListOf(frequent))
        );
    }

    private static (byte[] Lines, WordCensus Words) Written(IEnumerable<Slice> slices, string language)
    {
        var lines = new ArrayBufferWriter<byte>();
        var words = new WordCensus();
        var writer = new SliceLine(language);
        foreach (var slice in slices)
        {
            writer.Write(lines, slice);
            words.Count(slice);
        }
        return (lines.WrittenSpan.ToArray(), words);
    }

    private static ReadOnlyMemory<byte> ListOf(ImmutableArray<string> words)
    {
        var list = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(list, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartArray();
        foreach (var word in words)
            json.WriteStringValue(word);
        json.WriteEndArray();
        json.Flush();
        return list.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> TableOf(
        ImmutableArray<ImmutableArray<string>> forms,
        ImmutableArray<string> words,
        IEnumerable<YearSpan> spans,
        Publication publication
    )
    {
        var table = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(table, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray("forms");
        foreach (var group in forms)
            List(group);
        json.WriteEndArray();
        json.WritePropertyName("words");
        List(WordCensus.Weighty(words));
        json.WriteStartArray("spans");
        foreach (var span in spans)
        {
            json.WriteStartArray();
            json.WriteNumberValue(span.From);
            json.WriteNumberValue(span.To);
            json.WriteStringValue(span.Words);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        var line = new SliceLine(LanguageTag.Primary(publication.Settings.Language));
        // Results stand under their chapters, and chapters in the order of the book.
        json.WriteStartArray("chapters");
        foreach (var work in publication.Works)
        {
            foreach (var chapter in work.Chapters)
                List([
                    Addresses.Chapter(chapter).Value,
                    line.Title(chapter.Title),
                    publication.Works.Length > 1 ? line.Title(work.Title) : "",
                ]);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return table.WrittenMemory;

        void List(IEnumerable<string> texts)
        {
            json.WriteStartArray();
            foreach (var text in texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }
    }
}
