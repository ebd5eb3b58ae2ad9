namespace Annals.Tests.App;

/// <summary>The smallest publication that has a chapter and a note.</summary>
internal static class Rubicon
{
    public const string File = "input/works/rome/chapters/01-rubicon.md";

    public const string Publication = "title: Rome\nlanguage: en\nbaseUrl: https://example.org/\nworks: [rome]\n";

    public const string Chapter = """
        ---
        title: The Rubicon
        order: 1
        slug: rubicon
        version: 1.0.0
        date: 2026-11-22
        revisions:
          - { version: 1.0.0, date: 2026-11-22, note: First. }
        ---

        Caesar crossed the river.[^1]

        [^1]: Suetonius tells it.

        """;

    public static void WriteTo(TemporaryFolder folder)
    {
        folder.Write("input/publication.yml", Publication);
        folder.Write("input/works/rome/work.yml", "title: Rome\n");
        folder.Write(File, Chapter);
    }
}
