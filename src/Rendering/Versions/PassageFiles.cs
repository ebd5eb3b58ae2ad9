using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Versions;

namespace Annals.Rendering.Versions;

/// <summary>
/// <c>passages.json</c> of each chapter that has published versions: where each paragraph of each version is in the current text.
/// <code>
/// {
///   "title": "Conflict with Yugoslavia",
///   "address": "https://…/albania/yugoslavia/",     the page of the current text
///   "current": "1.1.0",                             its version, or "draft"
///   "versions": [                                   oldest first
///     { "version": "1.0.0", "date": "2026-11-21", "address": "https://…/versions/1.0.0/", "paragraphs": 12,
///       "passages": [                               one for each paragraph, in order
///         { "paragraph": 1, "fate": "same", "now": [1], "edited": false, "nearest": 1 } ] } ]
/// }
/// </code>
/// A fate is <c>same</c>, <c>edited</c>, <c>moved</c>, <c>split</c>, <c>joined</c> or <c>removed</c>; <c>now</c> are the paragraphs that
/// have its words, none where it was removed; <c>nearest</c> is where to look for it, 0 where the current text has no paragraph. The anchor
/// of paragraph 12 is <c>#p12</c>, in each version and in the current text.
/// </summary>
internal sealed class PassageFiles : IOutput
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // No page can send a machine on: where a host reads no redirections, the file lies at the chapter's former addresses too.
    public IEnumerable<OutputFile> FilesOf(Edition edition) =>
        from history in edition.Publication.Works.SelectMany(edition.Publication.HistoriesOf)
        from slug in FormerSlugs.Of(history).Append(history.Slug)
        select new OutputFile(Addresses.Passages(history.Work, slug).File, () => TextOf(edition.Frame, history));

    private static ReadOnlyMemory<byte> TextOf(SiteFrame frame, ChapterHistory history)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("title", history.Title);
            json.WriteString("address", frame.Absolute(history.Address));
            json.WriteString("current", history.NameOfCurrent);
            json.WriteStartArray("versions");
            foreach (var version in history.Versions)
                Write(json, frame, history, version);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, SiteFrame frame, ChapterHistory history, PublishedVersion version)
    {
        json.WriteStartObject();
        json.WriteString("version", version.Version.ToString());
        json.WriteString("date", version.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("address", frame.Absolute(Addresses.Version(history.Work, history.Slug, version.Version)));
        json.WriteNumber("paragraphs", version.ToCurrent.Routes.Length);
        json.WriteStartArray("passages");
        foreach (var route in version.ToCurrent.Routes)
        {
            json.WriteStartObject();
            json.WriteNumber("paragraph", route.From);
            json.WriteString("fate", NameOf(route.Fate));
            json.WriteStartArray("now");
            foreach (var number in route.To)
                json.WriteNumberValue(number);
            json.WriteEndArray();
            json.WriteBoolean("edited", route.Edited);
            json.WriteNumber("nearest", route.Nearest);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string NameOf(PassageFate fate) =>
        fate switch
        {
            PassageFate.Same => "same",
            PassageFate.Edited => "edited",
            PassageFate.Moved => "moved",
            PassageFate.Split => "split",
            PassageFate.Joined => "joined",
            PassageFate.Removed => "removed",
            _ => throw new System.Diagnostics.UnreachableException(fate.ToString()),
        };
}
