using System.Text.Json;

namespace Annals.Editing.Releases;

/// <summary>The works of a bibliography, with those that published versions cite and that were taken out of it since.</summary>
internal static class WorksCited
{
    /// <summary>The bibliography with the works of a version that it lacks, these behind its own; null where it lacks none.</summary>
    /// <param name="renamed">Ids that works had before: these it has by other ids.</param>
    /// <param name="now">CSL-JSON that reading has found to be sound; <paramref name="then"/> is too.</param>
    public static string? With(string now, string then, IEnumerable<string> renamed)
    {
        using var present = JsonDocument.Parse(now);
        using var cited = JsonDocument.Parse(then);
        var known = present.RootElement.EnumerateArray().Select(IdOf).Concat(renamed).ToHashSet(StringComparer.Ordinal);
        var gone = cited.RootElement.EnumerateArray().Where(w => !known.Contains(IdOf(w))).Select(w => w.GetRawText()).ToList();
        if (gone.Count == 0)
            return null;
        return $"[\n{string.Join(",\n", present.RootElement.EnumerateArray().Select(w => w.GetRawText()).Concat(gone))}\n]\n";
    }

    // A number is an id too, as it is written.
    private static string IdOf(JsonElement work) =>
        work.GetProperty("id") is { ValueKind: JsonValueKind.String } id ? id.GetString()! : work.GetProperty("id").GetRawText();
}
