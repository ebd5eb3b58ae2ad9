using System.Globalization;
using System.Text.RegularExpressions;
using Annals.Core.Files;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Reading;

namespace Annals.Editing.Beginning;

/// <summary>A chapter's file with one note more, behind the last that it has, and nothing else changed.</summary>
internal static partial class NoteText
{
    /// <summary>The file and the new note's label as authors write it; null where the note would not be read as one.</summary>
    public static (InputFile File, string Label)? With(InputFile file, Chapter chapter, NoteLayer hand, string note)
    {
        var (mark, text) = NewFile.Read(file);
        var end = NewFile.EndOf(text);
        var label = FreeLabel(text, hand);
        var at = chapter.Notes.IsEmpty ? text.Length : chapter.Notes.Max(n => n.Span.End);
        var before = text[..at].TrimEnd();
        var lines = note.ReplaceLineEndings("\n").Split('\n').Select((line, i) => i == 0 || line.Length == 0 ? line : "    " + line);
        var after = text[at..];
        var amended = NewFile.Of(
            file.Path,
            $"{mark}{before}{end}{end}[^{label}]: {string.Join(end, lines)}{(after.Trim().Length == 0 ? end : end + end + after.TrimStart('\r', '\n'))}"
        );
        return IsAsMeant(amended, chapter, NoteKey.Parse(label)) ? (amended, label) : null;
    }

    /// <summary>The number after the greatest that a mark or a note of this hand has, whether or not there is a note to the mark.</summary>
    private static string FreeLabel(string text, NoteLayer hand)
    {
        var taken = Label()
            .Matches(text)
            .Select(m => NoteKey.Parse(m.Groups[1].Value))
            .Where(key => key.Layer == hand)
            .Select(key => int.TryParse(key.Label, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0);
        return new NoteKey(hand, (taken.DefaultIfEmpty(0).Max() + 1).ToString(CultureInfo.InvariantCulture)).Written;
    }

    private static bool IsAsMeant(InputFile amended, Chapter chapter, NoteKey added)
    {
        var tree = new InputTree([
            NewFile.Of("publication.yml", "title: Annals\nlanguage: en\n"),
            NewFile.Of($"works/{chapter.Work}/work.yml", "title: Annals\n"),
            amended,
        ]);
        return Manuscripts.Of(tree).Value is { Works: [{ Chapters: [var read] }] }
            && read.Body.Length == chapter.Body.Length
            && read.Notes.Select(n => n.Key).SequenceEqual([.. chapter.Notes.Select(n => n.Key), added]);
    }

    [GeneratedRegex(@"\[\^([^\]\s]+)\]")]
    private static partial Regex Label();
}
