using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Publishing;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>
/// Each folder <c>tests/conversions/NAME</c> has a text in a foreign format, <c>source.html</c>, <c>source.md</c>, a folder <c>source</c>
/// of chapters, or <c>source.docx.txt</c> with the parts of a Word document, and in <c>expected.txt</c> what import makes of it, the report
/// included.
/// </summary>
public sealed class ConversionTests
{
    public static TheoryData<string> Folders =>
        [.. Directory.EnumerateDirectories(TestFolder.Of("conversions")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_text_becomes_the_work_that_is_expected(string name)
    {
        var converted = Convert(TestFolder.Of("conversions", name));

        var actual =
            string.Concat(converted.Diagnostics.Select(d => d + "\n"))
                .Replace(Directory.GetCurrentDirectory() + "/", "", StringComparison.Ordinal)
            + "\n"
            + converted.Whole();
        var golden = TestFolder.Of("conversions", name, "expected.txt");
        if (TestFolder.UpdatesGolden)
            File.WriteAllText(golden, actual);
        Assert.Equal(File.ReadAllText(golden), actual);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_work_builds_without_errors(string name)
    {
        var converted = Convert(TestFolder.Of("conversions", name));

        Assert.Empty(converted.Errors);
        Assert.Empty(Publisher.Check(converted.Written).Diagnostics.Where(d => d.Severity == Severity.Error));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void To_import_it_again_changes_nothing(string name)
    {
        var folder = TestFolder.Of("conversions", name);

        var again = Convert(folder, Convert(folder).Written, Imported.Day.AddDays(3));

        Assert.Empty(again.Work.Files.Select(f => f.Path));
        Assert.Empty(again.Work.Removed);
    }

    private static Converted Convert(string folder, InputTree? input = null, DateOnly? date = null)
    {
        var parts = Path.Combine(folder, "source.docx.txt");
        if (File.Exists(parts))
            return Converted.Of(DocxParts.Zipped(SiteText.Parse(File.ReadAllText(parts))), "source.docx", input, date: date);
        var chapters = Path.Combine(folder, "source");
        if (Directory.Exists(chapters))
        {
            var read = Annals.App.Commands.ImportedText.Read(chapters).Value!;
            return Converted.Of(read.Source, read.FileName, input, parts: read.Parts, beside: read.Beside, date: date);
        }
        var file = Directory.EnumerateFiles(folder, "source.*").Single();
        var received = Annals.App.Commands.ImportedText.Read(file).Value!;
        return Converted.Of(received.Source, received.FileName, input, beside: received.Beside, date: date);
    }
}
