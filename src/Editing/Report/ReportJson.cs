using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Annals.Core.Reports;

namespace Annals.Editing.Report;

/// <summary>
/// The editor's report for programs. Its keys are documented in the authors' guide and stay; what comes later comes as further keys.
/// </summary>
public static class ReportJson
{
    /// <summary>Raised when a key changes its meaning or goes.</summary>
    public const int Format = 1;

    public static string Of(EditorsReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (
            var json = new Utf8JsonWriter(
                buffer,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            List(json, "termsNeverUsed", report.TermsNeverUsed, Entry);
            List(
                json,
                "termsUsedBeforeExplained",
                report.TermsUsedBeforeExplained,
                (json, t) =>
                {
                    json.WriteString("id", t.Key.Id);
                    json.WriteString("name", t.Name);
                    Place(json, t.Used);
                    json.WritePropertyName("explained");
                    if (t.Explained is null)
                        json.WriteNullValue();
                    else
                        Object(json, t.Explained, Place);
                }
            );
            List(
                json,
                "firstMentionsNotLinked",
                report.FirstMentionsNotLinked,
                (json, m) =>
                {
                    json.WriteString("kind", NameOf(m.Key.Kind));
                    json.WriteString("id", m.Key.Id);
                    json.WriteString("name", m.Name);
                    json.WriteString("reason", NameOf(m.Reason));
                    if (m.LinkedAt > 0)
                        json.WriteNumber("linkedAt", m.LinkedAt);
                    else
                        json.WriteNull("linkedAt");
                    Place(json, m.Place);
                }
            );
            List(
                json,
                "notesCitedTwice",
                report.NotesCitedTwice,
                (json, n) =>
                {
                    json.WriteString("note", n.Note.Written);
                    json.WriteString("mark", n.Mark);
                    json.WriteNumber("times", n.Times);
                    Place(json, n.Place);
                }
            );
            List(
                json,
                "figuresNeverMentioned",
                report.FiguresNeverMentioned,
                (json, f) =>
                {
                    json.WriteString("id", f.Id);
                    json.WriteString("title", f.Title);
                    if (f.Number > 0)
                        json.WriteNumber("number", f.Number);
                    else
                        json.WriteNull("number");
                    Place(json, f.Place);
                }
            );
            List(json, "peopleWithoutDates", report.PeopleWithoutDates, Entry);
            List(json, "recordsNeverMentioned", report.RecordsNeverMentioned, Entry);
            List(
                json,
                "emendationsWithoutReasons",
                report.EmendationsWithoutReasons,
                (json, e) =>
                {
                    json.WriteString("source", e.Source);
                    json.WriteString("reading", e.Reading);
                    Place(json, e.Place);
                }
            );
            List(
                json,
                "paragraphsWithoutApparatus",
                report.ParagraphsWithoutApparatus,
                (json, p) =>
                {
                    Place(json, p.Place);
                    json.WriteNumber("count", p.Count);
                    json.WriteNumber("of", p.Of);
                    json.WriteStartArray("paragraphs");
                    foreach (var number in p.Paragraphs.SelectMany(r => Enumerable.Range(r.First, r.Last - r.First + 1)))
                        json.WriteNumberValue(number);
                    json.WriteEndArray();
                }
            );
            List(json, "chapters", report.Chapters, Chapter);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Chapter(Utf8JsonWriter json, ChapterMeasure chapter)
    {
        Place(json, chapter.Place);
        json.WriteString("title", chapter.Place.Where);
        json.WriteNumber("words", chapter.Words);
        json.WriteNumber("paragraphs", chapter.Paragraphs);
        json.WriteNumber("notes", chapter.Notes);
        json.WriteNumber("terms", chapter.Terms);
        Number(json, "sentences", chapter.Readability?.Sentences);
        Number(json, "wordsPerSentence", chapter.Readability?.WordsPerSentence);
        Number(json, "lettersPerWord", chapter.Readability?.LettersPerWord);
        Number(json, "readingEase", chapter.Readability?.ReadingEase);
        Number(json, "grade", chapter.Readability?.Grade);
    }

    private static void Entry(Utf8JsonWriter json, ReportedEntry entry)
    {
        json.WriteString("kind", NameOf(entry.Key.Kind));
        json.WriteString("id", entry.Key.Id);
        json.WriteString("name", entry.Name);
        Place(json, entry.Place);
    }

    private static void Place(Utf8JsonWriter json, ReportedPlace place)
    {
        if (place.Chapter is { } chapter)
        {
            json.WriteString("work", chapter.Work.Value);
            json.WriteString("chapter", chapter.Chapter.Value);
        }
        if (place.Paragraph > 0)
            json.WriteNumber("paragraph", place.Paragraph);
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteString("address", place.Address.Value);
    }

    private static void List<T>(Utf8JsonWriter json, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            Object(json, item, write);
        json.WriteEndArray();
    }

    private static void Object<T>(Utf8JsonWriter json, T item, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartObject();
        write(json, item);
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static string NameOf(Core.Publications.EntryKind kind) => kind.ToString().ToLowerInvariant();

    private static string NameOf(UnlinkedReason reason) =>
        reason switch
        {
            UnlinkedReason.Heading => "heading",
            UnlinkedReason.Link => "link",
            UnlinkedReason.Markup => "markup",
            UnlinkedReason.ChapterAutolink => "chapter-autolink",
            UnlinkedReason.RecordAutolink => "record-autolink",
            _ => throw new System.Diagnostics.UnreachableException(reason.ToString()),
        };
}
