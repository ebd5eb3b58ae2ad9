using System.Collections.Immutable;
using System.Text;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Importing.Formats;
using Annals.Importing.Text;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>Names that no folder of the publication can have on every machine.</summary>
public sealed class SourceNameTests
{
    private static string[] Codes(string fileName, string work = "rome", InputTree? input = null, params string[] parts)
    {
        ImmutableArray<SourcePart> given = [.. parts.Select(p => new SourcePart(p, "# Rome\n\nThe die was cast.\n"u8.ToArray()))];
        var (made, found) = SourceImport.Of(
            new ImportOrder
            {
                Source = given.IsEmpty ? Encoding.UTF8.GetBytes("The die was cast, and nobody slept.\n") : SourceParts.List(given),
                FileName = fileName,
                Parts = given,
                Work = new WorkSlug(work),
                Title = "Rome",
                Date = Imported.Day,
                Language = "en",
                Input = input ?? new InputTree([]),
            }
        );
        Assert.Equal(found.Any(d => d.Severity == Severity.Error), made.Files.IsEmpty);
        return [.. found.Select(d => $"{d.Rule.Code} {d.Message}")];
    }

    [Theory]
    [InlineData("con.txt")]
    [InlineData("CON.txt")]
    [InlineData("Aux.md")]
    [InlineData("nul")]
    [InlineData("com1.tar.txt")]
    [InlineData("lpt9.html")]
    [InlineData("prn .txt")]
    public void A_source_that_Windows_could_not_hold_is_told_and_taken(string fileName) =>
        Assert.Equal(
            [$"IMPORT023 '{fileName}' is what Windows calls a device, and nothing else can be called so there"],
            Codes(fileName)
        );

    [Theory]
    [InlineData("who?.txt")]
    [InlineData("Rome: a history.txt")]
    [InlineData("rome.")]
    [InlineData("rome\u0007.txt")]
    public void A_source_whose_name_has_signs_that_Windows_lacks_is_told(string fileName) =>
        Assert.StartsWith("IMPORT023 ", Assert.Single(Codes(fileName)), StringComparison.Ordinal);

    [Theory]
    [InlineData("concord.txt")]
    [InlineData("com0.txt")]
    [InlineData("a con.txt")]
    [InlineData("Die Würfel (1914), 2. Aufl..txt")]
    public void Of_a_source_whose_name_only_looks_so_nothing_is_told(string fileName) => Assert.Empty(Codes(fileName));

    [Theory]
    [InlineData("01.md", "con.md")]
    [InlineData("aux/01.md", "rome/02.md")]
    public void A_folder_with_a_chapter_that_Windows_could_not_hold_is_told(params string[] parts) =>
        Assert.StartsWith("IMPORT023 ", Assert.Single(Codes("book" + SourceParts.Ending, parts: parts)), StringComparison.Ordinal);

    [Fact]
    public void A_folder_that_Windows_could_not_hold_is_told() =>
        Assert.StartsWith("IMPORT023 ", Assert.Single(Codes("con" + SourceParts.Ending, parts: "01.md")), StringComparison.Ordinal);

    [Fact]
    public void A_source_that_lies_in_the_work_already_can_be_imported_again() =>
        Assert.Empty(Codes("who?.txt", input: InputTree.Of(("works/rome/source/who?.txt", "The die was cast.\n"))));

    [Theory]
    [InlineData("con")]
    [InlineData("COM1")]
    public void A_work_that_Windows_could_not_hold_is_refused(string work) =>
        Assert.Equal(
            [$"IMPORT008 '{work}' is what Windows calls a device, and nothing else can be called so there"],
            Codes("rome.txt", work)
        );

    [Fact]
    public void A_work_s_name_that_no_address_takes_is_refused()
    {
        foreach (var work in (string[])["Rome", "rome--athens", "-rome", "", new string('a', 101)])
            Assert.StartsWith("IMPORT008 ", Assert.Single(Codes("rome.txt", work)), StringComparison.Ordinal);
    }
}
