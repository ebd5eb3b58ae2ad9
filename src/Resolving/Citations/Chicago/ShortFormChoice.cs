namespace Annals.Resolving.Citations.Chicago;

/// <summary>Short forms that tell works apart: two that would read alike take their subtitles, then what else parts them.</summary>
internal static class ShortFormChoice
{
    public static Dictionary<string, ShortForm> Of(ImmutableArray<BibliographyItem> items)
    {
        var names = items
            .Select(ShortLine.Lead)
            .Where(lead => !lead.IsEmpty)
            .Select(lead => lead[0])
            .Where(n => n.Family is not null)
            .GroupBy(n => n.Short, StringComparer.Ordinal)
            .Where(g => g.Select(n => n.Direct).Distinct().Skip(1).Any())
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        var forms = items.ToDictionary(
            i => i.Key,
            i => new ShortForm(ShortTitle.Of(i), ShortLine.Lead(i) is [var first, ..] && names.Contains(first.Short), null),
            StringComparer.Ordinal
        );
        foreach (var alike in Alike())
            forms[alike.Key] = forms[alike.Key] with { Title = alike.Title };
        foreach (var alike in Alike())
            forms[alike.Key] = forms[alike.Key] with
            {
                Addition =
                    alike.Volume is { } volume && alike.VolumeTitle is not null ? "vol. " + volume : $"({WrittenDate.Years(alike.Issued)})",
            };
        return forms;

        // Letters are told apart by their dates.
        ImmutableArray<BibliographyItem> Alike() =>
            [
                .. items
                    .Where(i => !(WorkTypes.IsLetter(i) && !i.Recipients.IsEmpty))
                    .GroupBy(i => (NameList.Short(ShortLine.Lead(i), forms[i.Key].WholeName), TitleTags.Removed(forms[i.Key].Title)))
                    .Where(g => g.Skip(1).Any())
                    .SelectMany(g => g),
            ];
    }
}
