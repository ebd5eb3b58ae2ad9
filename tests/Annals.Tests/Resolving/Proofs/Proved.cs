using System.Collections.Immutable;
using System.Text;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Core.Sources;
using Annals.Publishing;
using Annals.Tests.Importing;

namespace Annals.Tests.Resolving.Proofs;

/// <summary>A text imported, edited by hand and proved as the press proves it.</summary>
internal static class Proved
{
    /// <summary>A chapter with a note, a caption and wrapped lines.</summary>
    public const string Embassy = """
        CHAPTER I.

        THE EMBASSY

        The envoys of Carthage came to Rome in the year 149 and were heard in
        the temple of Bellona.* They had brought gifts, and were told to take
        them home again.

        * Outside the walls, as was the custom with enemies.

        - The harbour of Carthage. Drawing by J. M. W. Turner

        Three hundred children of the first families were given as hostages.

        """;

    public const string EmbassyChapter = "works/work/chapters/01-embassy.md";

    public static InputTree Imported(byte[] source)
    {
        var imported = Importing.Imported.Of(source);
        return imported.Written;
    }

    public static InputTree Imported(string source) => Imported(Encoding.UTF8.GetBytes(source));

    public static InputTree Edited(this InputTree input, string path, Func<string, string> edit) =>
        input.With([
            new InputFile(
                path,
                () =>
                {
                    var before = Encoding.UTF8.GetString(input.Find(path)!.Open().Span);
                    var after = edit(before);
                    return Encoding.UTF8.GetBytes(after);
                }
            ),
        ]);

    public static InputTree Without(this InputTree input, string path) => new(input.Files.Where(f => f.Path != path));

    public static PressRun Check(InputTree input, bool released = false) => Publisher.Check(input, new PressTerms(Released: released));

    public static SourceProof Proof(InputTree input, bool released = false)
    {
        var run = Check(input, released);
        return run.Publication!.Proofs.SingleOrDefault() ?? throw new InvalidOperationException(string.Join('\n', run.Diagnostics));
    }

    public static string Codes(InputTree input, bool released = false) =>
        string.Join(
            ' ',
            Check(input, released)
                .Diagnostics.Select(d => d.Rule.Code)
                .Where(c => c.StartsWith("FID", StringComparison.Ordinal))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
}
