using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Rendering.Html;
using Annals.Rendering.Html.Typography;

namespace Annals.Rendering.Search;

/// <summary>Slices as the indexer's script takes them: a line of JSON each, with a small HTML document in it.</summary>
internal sealed class SliceLine(string language)
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Typesetter _type = new();
    private readonly StringBuilder _html = new();
    private readonly StringBuilder _line = new();

    /// <summary>What the first line tells: the one language that the words are stemmed by.</summary>
    public static void WriteHead(IBufferWriter<byte> to, string language)
    {
        using (var json = new Utf8JsonWriter(to, s_options))
        {
            json.WriteStartObject();
            json.WriteString("language", language);
            json.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    public void Write(IBufferWriter<byte> to, Slice slice)
    {
        using (var json = new Utf8JsonWriter(to, s_options))
        {
            json.WriteStartObject();
            // Each slice needs an address of its own; the page's script takes the part off again.
            json.WriteString("url", slice.Part.Length == 0 ? slice.Page.Value : $"{slice.Page}?part={slice.Part}");
            json.WriteString("content", DocumentOf(slice));
            json.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    private string DocumentOf(Slice slice)
    {
        _html.Clear().Append("<html").Attribute("lang", language).Append("><body data-pagefind-body");
        Filter("kind", slice.Kind);
        Filter("work", slice.Work);
        Filter("layer", slice.Layer);
        _html.Append(" data-pagefind-filter=\"");
        Filters(slice);
        _html.Append("\">\n");
        if (slice.Title is { } title)
        {
            _html.Append("<h1 data-pagefind-meta=\"title\" data-pagefind-ignore>");
            Words(title);
            _html.Append("</h1>\n");
            // Pagefind reads “Juche” in a title as a word with its quotes, which nobody asks for.
            if (Bare(title) is var bare && bare != title)
            {
                _html.Append("<p data-pagefind-meta=\"words\" data-pagefind-ignore>");
                Words(bare);
                _html.Append("</p>\n");
            }
        }
        foreach (var passage in slice.Passages)
        {
            _html.Append("<p");
            if (passage.Anchor.Length > 0)
            {
                _html.Attribute("id", passage.Anchor).Append(" data-pagefind-title=\"");
                Words(passage.Label);
                _html.Append('"');
            }
            _html.Append('>');
            Words(passage.Words);
            _html.Append("</p>\n");
        }
        return _html.Append("</body></html>").ToString();
    }

    private void Filter(string name, string? value)
    {
        if (value is not null)
            _html.Attribute("data-" + name, value);
    }

    private void Filters(Slice slice)
    {
        _html.Append("kind[data-kind]");
        if (slice.Work is not null)
            _html.Append(", work[data-work]");
        if (slice.Layer is not null)
            _html.Append(", layer[data-layer]");
    }

    private static string Bare(string title)
    {
        var bare = new StringBuilder(title.Length);
        foreach (var sign in title)
            bare.Append(char.IsPunctuation(sign) && sign is not ('-' or '.') ? ' ' : sign);
        return string.Join(' ', bare.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A title as the words of its passages are set, plain.</summary>
    public string Title(string title)
    {
        _html.Clear();
        Words(title);
        return WebUtility.HtmlDecode(_html.ToString());
    }

    // Set like the page, as results are read too; but every space is plain, and a dash between two years stands free, or the second year
    // could not be found.
    private void Words(string words)
    {
        _type.Begin(language);
        _type.Hear(words);
        _type.Refine();
        _type.Set(_line.Clear(), words.Length);
        var set = _line.Replace(Signs.NoBreak, ' ').Replace(Signs.NarrowNoBreak, ' ').ToString().AsSpan();
        for (int dash; (dash = set.IndexOfAny('–', '—')) >= 0; set = set[(dash + 1)..])
        {
            var joins = dash > 0 && dash + 1 < set.Length && !char.IsWhiteSpace(set[dash - 1]) && !char.IsWhiteSpace(set[dash + 1]);
            _html.Append(set[..dash]);
            if (joins)
                _html.Append(Signs.Hair).Append(set[dash]).Append(Signs.Hair);
            else
                _html.Append(set[dash]);
        }
        _html.Append(set);
    }
}
