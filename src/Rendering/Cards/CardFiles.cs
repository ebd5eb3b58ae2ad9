using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Annals.Core.Files;
using Annals.Core.Pages;

namespace Annals.Rendering.Cards;

/// <summary>
/// The cards that open beside linked words, a small file each, so that a tap on a name does not load the list of its four hundred mentions:
/// <code>{ "html": "&lt;p class=\"card-name\"&gt;…" }</code>
/// </summary>
/// <remarks>
/// JSON and not HTML: a piece of a page is no valid document, hosts send <c>x.html</c> on to <c>x</c>, and search engines would find it as
/// a page of its own.
/// </remarks>
internal sealed class CardFiles : IOutput
{
    // What is written never becomes a part of an HTML document as it is, so its angle brackets stand as they are: they would be half of
    // each file.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IEnumerable<OutputFile> FilesOf(Edition edition) =>
        from card in LinkedRecords.Of(edition.Publication)
        let page = new CardPage(card)
        select OutputFile.Written(page.Address.File, to => Write(edition, page, to));

    private static void Write(Edition edition, CardPage page, IBufferWriter<byte> to)
    {
        var html = new ArrayBufferWriter<byte>(1024);
        edition.Template(page, edition.Frame, html);
        using var json = new Utf8JsonWriter(to, s_options);
        json.WriteStartObject();
        json.WriteString("html", html.WrittenSpan.Trim((byte)'\n'));
        json.WriteEndObject();
    }
}
