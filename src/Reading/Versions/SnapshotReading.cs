using System.Text;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Core.Versions;

namespace Annals.Reading.Versions;

/// <summary>A published version's two files, read.</summary>
internal static class SnapshotReading
{
    /// <exception cref="InvalidDataException">The records cannot be read, which the shelf has told of as an error.</exception>
    public static Snapshot Snapshot(InputFile chapter, InputFile records)
    {
        var (read, refusal) = Records(records);
        return read is null
            ? throw new InvalidDataException(refusal!.ToString())
            : new Snapshot(read.ChapterFile, chapter.Open(), read.FiguresBefore, read.Texts) { NamesAsInSource = read.NamesAsInSource };
    }

    public static (SnapshotRecords? Records, Diagnostic? Refusal) Records(InputFile records)
    {
        var (text, refusal) = InputText.Of(records);
        return text is null ? (null, refusal) : RecordsReader.Read(text);
    }

    private static Manuscript WithNamesAsInSource(Manuscript version) =>
        version with
        {
            Works = [.. version.Works.Select(w => w with { Chapters = [.. w.Chapters.Select(c => c with { Regularise = false })] })],
        };

    /// <summary>
    /// The version as an input folder of its own, read by the stage that reads every other. What is found is told of where it lies now.
    /// </summary>
    public static Checked<Manuscript?> Manuscript(InputFile chapter, InputFile records)
    {
        var (read, refusal) = Records(records);
        if (read is null)
            return Checked.Of<Manuscript?>(null, [refusal!]);
        var files = read.Texts.Select(r => new InputFile(r.Key, () => Encoding.UTF8.GetBytes(r.Value)));
        var (manuscript, found) = Manuscripts.Of(new InputTree(files.Append(new InputFile(read.ChapterFile, chapter.Open))));
        if (manuscript is not null && read.NamesAsInSource)
            manuscript = WithNamesAsInSource(manuscript);
        return Checked.Of(
            manuscript is null ? null : manuscript with { FiguresBefore = read.FiguresBefore },
            found.Select(Located).Order(Comparer<Diagnostic>.Create(Diagnostic.InOrder))
        );

        Diagnostic Located(Diagnostic told)
        {
            if (told.Path == read.ChapterFile)
                return told with { Path = chapter.Path };
            var (line, column) = told.Position;
            return told with
            {
                Path = records.Path,
                Position = read.Places.TryGetValue(told.Path, out var place)
                    ? new Position(place.Line + line - 1, place.Column + column - 1)
                    : new Position(1, 1),
            };
        }
    }
}
