using Annals.Core.Diagnostics.Rules;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Reading.FrontMatter;
using Annals.Reading.Images;

namespace Annals.Reading;

/// <summary>Reads one file into the record that it holds: pure, and safe on any thread.</summary>
internal static class Reader
{
    /// <summary>The record, or null where the file holds none; and what there is to remark on.</summary>
    public static ReadFile Read(InputFile file, Shelved place)
    {
        try
        {
            return ReadOpen(file, place);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, [InputRules.Unreadable.About(file.Path, $"this file cannot be read: {e.Message}", "look at its permissions")]);
        }
    }

    private static ReadFile ReadOpen(InputFile file, Shelved place)
    {
        switch (place.Shelf)
        {
            case Shelf.Ignored:
                return default;
            case Shelf.Unknown:
                return new(
                    null,
                    [
                        InputRules.UnknownFile.About(
                            file.Path,
                            "Annals reads no such file here",
                            "give it the ending and place of what it is meant to be, or move it away"
                        ),
                    ]
                );
            case Shelf.Image:
                return ImageFiles.Read(file, place.Name);
            case Shelf.Bibliography:
                return BibliographyFile.Read(file);
        }

        var (text, refusal) = InputText.Of(file);
        if (text is null)
            return new(null, [refusal!]);
        if (!Slugs.IsFileName(place.Name) && NamesARecord(place.Shelf))
        {
            text.Margin.Add(
                FrontMatterRules.BadSlug,
                default,
                $"'{place.Name}' {Slugs.Reason(place.Name, "cannot be the name of a record's file")}",
                Slugs.Remedy(place.Name, better => $"call it {better}")
            );
        }
        object? record = place.Shelf switch
        {
            Shelf.Publication => PublicationRecord.Read(text),
            Shelf.Work => WorkRecord.Read(text, new WorkSlug(place.Work)),
            Shelf.Chapter => ChapterRecord.Read(text, new WorkSlug(place.Work), place.Name),
            Shelf.Term => EntryRecords.Term(text, place.Name),
            Shelf.Person => EntryRecords.Person(text, place.Name),
            Shelf.Place => EntryRecords.Place(text, place.Name),
            Shelf.Organisation => EntryRecords.Organisation(text, place.Name),
            Shelf.Erratum => ErratumRecord.Read(text, place.Name),
            Shelf.Event => EventRecord.Read(text, place.Name),
            Shelf.Figure => FigureRecord.Read(text, place.Name),
            Shelf.Page => PageRecord.Read(text, place.Name),
            _ => throw new System.Diagnostics.UnreachableException(place.Shelf.ToString()),
        };
        return new(record, text.Margin.Remarks) { Silences = text.Margin.Silences };
    }

    /// <summary>A chapter's slug is in its particulars; its file is named as its author likes.</summary>
    private static bool NamesARecord(Shelf shelf) => shelf is not (Shelf.Chapter or Shelf.Publication);
}

/// <param name="Record">One of Core's records; the list of works for a bibliography.</param>
internal readonly record struct ReadFile(object? Record, ImmutableArray<Diagnostic> Remarks)
{
    public ImmutableArray<Silence> Silences { get; init; }
}
