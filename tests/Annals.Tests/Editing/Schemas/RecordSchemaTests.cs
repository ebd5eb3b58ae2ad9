using Annals.Core.Files;
using Annals.Core.Records;
using Annals.Reading;
using Xunit;

namespace Annals.Tests.Editing.Schemas;

/// <summary>The schemas say of records what their readers say, as far as schemas can.</summary>
public sealed class RecordSchemaTests
{
    /// <summary>
    /// Rules whose examples a schema lets pass: it does not see how YAML is written (a key twice, an anchor), the body, the file's name,
    /// another file, the order of what is listed, nor whether a day is in the calendar.
    /// </summary>
    private static readonly string[] s_seenByReadersOnly = ["YAML001", "YAML002", "YAML006", "YAML007", "YAML014"];

    private static readonly string[] s_aboutValues =
    [
        "YAML003",
        "YAML004",
        "YAML005",
        "YAML008",
        "YAML009",
        "YAML010",
        "YAML011",
        "YAML012",
        "YAML013",
    ];

    public static TheoryData<string> Shapes => [.. Validation.Shapes.Select(s => s.Name)];

    public static TheoryData<string> Rules => [.. s_aboutValues];

    [Fact]
    public void Every_record_of_the_publication_passes_its_schema()
    {
        var input = TestFolder.Of("..", "input");
        var records = Directory
            .EnumerateFiles(input, "*", SearchOption.AllDirectories)
            .Select(f => (Path: System.IO.Path.GetRelativePath(input, f).Replace('\\', '/'), File: f))
            .Where(f => Validation.ShapeOf(f.Path) is not null)
            .ToList();

        Assert.NotEmpty(records);
        Assert.Empty(
            records.Where(r => Validation.Passes(Validation.ShapeOf(r.Path)!, File.ReadAllText(r.File)) != true).Select(r => r.Path)
        );
    }

    [Fact]
    public void Every_record_of_the_test_sites_passes_its_schema()
    {
        var texts = Directory
            .EnumerateFiles(TestFolder.Of("sites"), "*.txt", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith("resolved.txt", StringComparison.Ordinal))
            .ToList();
        var records = texts.SelectMany(f => Validation.RecordsOf(SiteText.Parse(File.ReadAllText(f)))).ToList();

        // every-key.txt alone has each of those that are part of a manuscript
        Assert.Empty(Validation.Shapes.Select(s => s.Name).Except(records.Select(r => r.Shape.Name)).Except(["import"]));
        Assert.Empty(records.Where(r => Validation.Passes(r.Shape, r.Text) != true).Select(r => r.Path));
    }

    [Fact]
    public void What_a_reader_takes_a_schema_lets_pass()
    {
        foreach (var (code, tree) in RuleSites())
        {
            var refused = Manuscripts
                .Of(tree)
                .Diagnostics.Where(d =>
                    d.Rule.Code.StartsWith("YAML", StringComparison.Ordinal) || d.Rule.Code.StartsWith("ALLOW", StringComparison.Ordinal)
                )
                .Select(d => d.Path)
                .ToHashSet();
            Assert.Empty(
                Validation
                    .RecordsOf(tree)
                    .Where(r => !refused.Contains(r.Path) && Validation.Passes(r.Shape, r.Text) == false)
                    .Select(r => $"{code}: {r.Path}")
            );
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void What_breaks_a_rule_about_values_is_refused(string code)
    {
        var tree = SiteText.Read("rules", code, "site.txt");
        var told = Manuscripts.Of(tree).Diagnostics.Where(d => d.Rule.Code == code).Select(d => d.Path).ToHashSet();
        var passes = Validation
            .RecordsOf(tree)
            .Where(r => told.Contains(r.Path))
            .ToDictionary(r => r.Path, r => Validation.Passes(r.Shape, r.Text));

        Assert.NotEmpty(passes);
        // of records named wrongly and of keys that are there but not in this record, a schema knows nothing
        if (code is "YAML003" or "YAML009")
            Assert.Contains(false, passes.Values);
        else
            Assert.DoesNotContain(true, passes.Values);
    }

    [Fact]
    public void Each_rule_about_particulars_is_one_that_schemas_see_or_one_that_they_cannot() =>
        Assert.Equal(
            Core.Diagnostics.Rules.FrontMatterRules.All.Select(r => r.Code),
            s_seenByReadersOnly.Concat(s_aboutValues).Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_examples_of_all_keys_together_are_a_record_that_reader_and_schema_take(string name)
    {
        var shape = Validation.Shapes.Single(s => s.Name == name);
        Assert.Empty(Told(shape, shape.Keys));
        Assert.True(Validation.Passes(shape, Text(shape, shape.Keys)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Without_a_key_that_it_needs_a_record_is_refused_by_both(string name)
    {
        var shape = Validation.Shapes.Single(s => s.Name == name);
        foreach (var needed in shape.Keys.Where(k => k.IsRequired))
        {
            Assert.Contains("YAML004", Told(shape, shape.Keys.Remove(needed)));
            Assert.False(Validation.Passes(shape, Text(shape, shape.Keys.Remove(needed))));
        }
        foreach (var other in shape.Keys.Where(k => !k.IsRequired))
        {
            Assert.DoesNotContain("YAML004", Told(shape, shape.Keys.Remove(other)));
            Assert.True(Validation.Passes(shape, Text(shape, shape.Keys.Remove(other))));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_key_that_it_does_not_have_is_refused_by_both(string name)
    {
        var shape = Validation.Shapes.Single(s => s.Name == name);
        var more = shape.Keys.Add(new KeyShape("author", ValueKind.Text, "", "Suetonius"));
        Assert.Contains(name == "import" ? "IMPORT009" : "YAML003", Told(shape, more));
        Assert.False(Validation.Passes(shape, Text(shape, more)));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Each_value_of_another_sort_is_judged_alike_by_both(string name)
    {
        var shape = Validation.Shapes.Single(s => s.Name == name);
        foreach (var key in shape.Keys)
        {
            foreach (var value in Values)
            {
                if (OnlyReadersSee(shape, key, value))
                    continue;
                var keys = shape.Keys.Replace(key, key with { Example = value });
                var taken = !Told(shape, keys).Any(c => c.StartsWith("YAML", StringComparison.Ordinal) || c is "ALLOW003" or "IMPORT009");
                Assert.True(
                    taken == Validation.Passes(shape, Text(shape, keys)),
                    $"{key.Name}: {value}: {(taken ? "only the reader takes it" : "only the schema lets it pass")}"
                );
            }
        }
    }

    /// <summary>
    /// Where a schema has a number, the reader has its digits: <c>1.0</c> is the number 1, a year has four of them, and <c>true</c> is made
    /// of letters. Of import.yml's words the reader does not ask how they are quoted.
    /// </summary>
    private static bool OnlyReadersSee(RecordShape shape, KeyShape key, string value) =>
        key.Kind switch
        {
            ValueKind.Number or ValueKind.Bytes => value == "1.0",
            ValueKind.Date => value is "0" or "1" or "-1" or "1.0",
            ValueKind.Slug => value is "true" or "1.0",
            ValueKind.Flag => shape.Name == "import" && value == "'true'",
            _ => false,
        };

    private static readonly string[] Values =
    [
        "",
        "~",
        "''",
        "'  '",
        "true",
        "'true'",
        "0",
        "1",
        "-1",
        "1.5",
        "'12'",
        "word",
        "A word",
        "two-words",
        "two--words",
        "rome/rubicon",
        "1985",
        "-0048",
        "1949-06",
        "1949-13",
        "1949-06-11",
        "196X",
        "19XX",
        "1XXX",
        "196X-05",
        "1985~",
        "1911?",
        "1911%",
        "1945/1992",
        "1912/..",
        "/1949",
        "../1949",
        "/",
        "1.0.0",
        "01.0.0",
        "1.0",
        "en",
        "zh-Hant",
        "english",
        "en_GB",
        "https://www.example.org/",
        "http://example.org",
        "ftp://example.org",
        "www.example.org",
        "editors@example.org",
        "mailto:editors@example.org",
        "4-12",
        "arabic",
        "confirmed",
        "[]",
        "[word]",
        "[title]",
        "[1]",
        "[A word]",
        "[[]]",
        "[~]",
        "{}",
        "{ a: b }",
        "{ Wikidata: word }",
        "{ lat: 1, lon: 2 }",
        "{ lat: 91, lon: 2 }",
        "{ lat: 1 }",
        "{ file: a.txt, lines: 12 }",
        "{ file: a.txt, lines: 4- }",
        "[{ source: Khoja, read: Hoxha }]",
        "[{ source: Khoja }]",
        "[{ version: 1.0.0, date: 2026-11-22, note: Imported. }]",
        "{ 16: caption }",
        "{ 20-24: verse }",
        "{ 0: verse }",
        "{ 16: ballad }",
        "{ 31: keep }",
    ];

    /// <summary>The codes of what the reader says of a record.</summary>
    private static string[] Told(RecordShape shape, IEnumerable<KeyShape> keys)
    {
        var text = Text(shape, keys);
        if (shape.Name == "import")
        {
            var found = new List<Core.Diagnostics.Diagnostic>();
            Annals.Importing.Text.Directions.ImportDirections.Of(text, "import.yml", found);
            return [.. found.Select(d => d.Rule.Code)];
        }
        var path = shape.Files.Replace("*.md", "rubicon.md", StringComparison.Ordinal).Replace("*", "rome", StringComparison.Ordinal);
        (string, string)[] others = [("publication.yml", "title: Annals\nlanguage: en\n"), ("works/rome/work.yml", "title: Rome\n")];
        return
        [
            .. Manuscripts
                .Of(InputTree.Of([.. others.Where(o => o.Item1 != path), (path, text)]))
                .Diagnostics.Where(d => d.Path == path)
                .Select(d => d.Rule.Code),
        ];
    }

    private static string Text(RecordShape shape, IEnumerable<KeyShape> keys)
    {
        var yaml = string.Concat(keys.Select(k => $"{k.Name}: {k.Example}\n"));
        return shape.Files.EndsWith(".md", StringComparison.Ordinal) ? $"---\n{yaml}---\nCaesar crossed the river.\n" : yaml;
    }

    private static IEnumerable<(string Code, InputTree Tree)> RuleSites() =>
        Directory
            .EnumerateFiles(TestFolder.Of("rules"), "site.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => (System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(f)!), SiteText.Parse(File.ReadAllText(f))));
}
