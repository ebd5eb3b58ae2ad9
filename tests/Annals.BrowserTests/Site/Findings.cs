namespace Annals.BrowserTests.Site;

/// <summary>What a look over the whole site has found.</summary>
public static class Findings
{
    private const int Shown = 40;

    /// <summary>Fails with all that was found, line by line, not only with its beginning.</summary>
    public static void None(IEnumerable<string> found)
    {
        var lines = found.ToList();
        if (lines.Count == 0)
            return;
        var rest = lines.Count > Shown ? $"\n… and {lines.Count - Shown} more" : "";
        Assert.Fail($"{lines.Count} found:\n{string.Join('\n', lines.Take(Shown))}{rest}");
    }
}
