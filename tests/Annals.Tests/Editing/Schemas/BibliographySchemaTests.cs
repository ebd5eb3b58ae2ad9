using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Editing.Schemas;
using Annals.Reading;
using Annals.Reading.FrontMatter.Shapes;
using Json.Schema;
using Xunit;

namespace Annals.Tests.Editing.Schemas;

/// <summary>The schema of bibliography.json says of works what their reader says.</summary>
public sealed partial class BibliographySchemaTests
{
    private static readonly JsonSchema s_schema = JsonSchema.FromText(BibliographySchema.Whole().ToJsonString());

    [Fact]
    public void The_publication_s_works_pass() => Assert.True(Passes(File.ReadAllText(TestFolder.Of("..", "input", "bibliography.json"))));

    [Fact]
    public void The_works_whose_citations_are_tested_pass()
    {
        var works = Directory
            .EnumerateFiles(TestFolder.Of("citations"), "*.txt")
            .SelectMany(f => Objects().Matches(File.ReadAllText(f)))
            .Select(m => JsonNode.Parse(m.Value)!.AsObject())
            .ToList();
        Assert.True(works.Count >= 60);
        Assert.All(
            works,
            work =>
            {
                work["id"] = "a";
                Assert.True(Passes($"[{work.ToJsonString()}]"), work.ToJsonString());
            }
        );
    }

    [Theory]
    [InlineData("""[{"id":"caesar","type":"book","title":"Commentarii"}]""")]
    [InlineData("""[{"id":48,"type":"scroll","title":"Commentarii","volume":2,"note":{"a":1}}]""")]
    [InlineData(
        """[{"id":"a","type":"book","title":"A","author":[{"literal":"Caesar"},{"family":5}],"issued":{"date-parts":[["1985",4]],"circa":1}}]"""
    )]
    [InlineData("""[{"id":"a","type":"book","title":"A","issued":{"literal":"in exile"},"custom":{"formerly":["b"]}}]""")]
    [InlineData("[]")]
    public void What_the_reader_takes_passes(string json)
    {
        Assert.Empty(Told(json));
        Assert.True(Passes(json));
    }

    [Theory]
    [InlineData("""{"id":"a","type":"book","title":"A"}""")]
    [InlineData("""["a"]""")]
    [InlineData("""[{"id":"a","type":"book"}]""")]
    [InlineData("""[{"id":"a","type":"","title":"A"}]""")]
    [InlineData("""[{"id":" ","type":"book","title":"A"}]""")]
    [InlineData("""[{"id":"a","type":"book","title":"A","volume":null}]""")]
    [InlineData("""[{"id":"a","type":"book","title":"A","author":"Caesar"}]""")]
    [InlineData("""[{"id":"a","type":"book","title":"A","author":["Caesar"]}]""")]
    [InlineData("""[{"id":"a","type":"book","title":"A","issued":1985}]""")]
    public void What_the_reader_refuses_is_marked(string json)
    {
        Assert.NotEmpty(Told(json));
        Assert.False(Passes(json));
    }

    [Fact]
    public void Every_field_that_the_reader_takes_is_explained() =>
        Assert.All(
            BibliographyShape.Texts.Concat(BibliographyShape.Names).Concat(BibliographyShape.Dates),
            field =>
                Assert.EndsWith(
                    ".",
                    BibliographySchema.Whole()["items"]!["properties"]![field.Name]!["description"]!.GetValue<string>(),
                    StringComparison.Ordinal
                )
        );

    private static bool Passes(string json) => s_schema.Evaluate(JsonDocument.Parse(json).RootElement).IsValid;

    private static string[] Told(string json) =>
        [
            .. Manuscripts
                .Of(Rubicon().With([new InputFile(BibliographyItem.File, () => Encoding.UTF8.GetBytes(json))]))
                .Diagnostics.Where(d => d.Path == BibliographyItem.File)
                .Select(d => d.Rule.Code),
        ];

    private static InputTree Rubicon() => SiteText.Read("rules", "INPUT003", "site.txt");

    [GeneratedRegex(@"^\{\n.*?^\}$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Objects();
}
