using Annals.Reading;
using Xunit;

namespace Annals.Tests.Reading;

/// <summary>What is said of particulars that are no YAML: the cause, where it is, in an author's words.</summary>
public sealed class YamlSlipTests
{
    [Theory]
    [InlineData("name: Caesar\n\tsort: Caesar", "3:1 the line begins with a tab")]
    [InlineData("name:Caesar\nsort: Caesar", "2:5 there is no space behind the colon of 'name'")]
    [InlineData("name: \"Caesar\nsort: Caesar", "2:7 the double quotation mark that begins this value is not closed")]
    [InlineData("name: 'Stalin's death'\nsort: Stalin", "2:14 this apostrophe ends the value, and more stands behind it")]
    [InlineData("name: \"Death\" of Stalin", "2:13 this double quotation mark ends the value, and more stands behind it")]
    [InlineData("name: [Death] of Stalin", "2:13 this ] ends the value, and more stands behind it")]
    [InlineData("name: [Death of Stalin\nsort: S", "2:7 the [ that begins this value is not closed")]
    [InlineData("name: @home", "2:7 a value cannot begin with @")]
    [InlineData("name: `home`", "2:7 a value cannot begin with `")]
    [InlineData("name: Caesar: a life", "2:13 the value holds a colon with a space behind it")]
    [InlineData("name: Caesar\n  sort: Caesar", "3:")]
    public void A_usual_slip_is_named_at_its_place(string yaml, string told)
    {
        var remark = Assert.Single(
            Manuscripts.Of(Example.Tree(("people/caesar.md", $"---\n{yaml}\n---\nA general.\n"))).Diagnostics,
            d => d.Path == "people/caesar.md"
        );
        Assert.Equal("YAML001", remark.Rule.Code);
        Assert.StartsWith(
            told,
            $"{remark.Position} {remark.Message.Replace("this is not YAML: ", "", StringComparison.Ordinal)}",
            StringComparison.Ordinal
        );
        Assert.NotNull(remark.Hint);
    }

    [Theory]
    [InlineData("name: \"Caesar: a life\" # why\naka: [\"a: b\", c]")]
    [InlineData("name: Caesar's life")]
    [InlineData("name: It is \"quoted\" here")]
    [InlineData("name: Caesar\nsources: []")]
    public void What_is_YAML_has_no_slip(string yaml) =>
        Assert.DoesNotContain(
            Manuscripts.Of(Example.Tree(("people/caesar.md", $"---\n{yaml}\n---\nA general.\n"))).Diagnostics,
            d => d.Rule.Code == "YAML001"
        );

    [Fact]
    public void Whatever_is_typed_into_particulars_there_is_a_record_or_a_remark_and_never_an_exception()
    {
        const string Whole =
            "name: Gaius Julius Caesar\nsort: \"Caesar, Julius\"\naka: [Iulius, 'the dictator']\nborn: -0099~\nlinks: { wikidata: https://www.wikidata.org/wiki/Q1048 }\nsources:\n  - plutarch\nsummary: >-\n  A general.\n";
        const string Typed = "[]{}:,'\"#&*!|>%@`-?~\\ \n\t";
        var random = new Random(49);
        for (var i = 0; i < 3_000; i++)
        {
            var yaml = new System.Text.StringBuilder(Whole);
            for (var slips = random.Next(1, 5); slips > 0; slips--)
            {
                var at = random.Next(yaml.Length);
                if (random.Next(2) == 0)
                    yaml.Insert(at, Typed[random.Next(Typed.Length)]);
                else
                    yaml.Remove(at, 1);
            }
            var (manuscript, remarks) = Manuscripts.Of(Example.Tree(("people/caesar.md", $"---\n{yaml}---\nA general.\n")));
            Assert.True(manuscript!.People.Length == 1 || remarks.Any(d => d.Path == "people/caesar.md"), yaml.ToString());
        }
    }
}
