using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Publishing;
using Annals.Tests.Editing.Releases;
using Xunit;
using static Annals.Tests.Editing.Beginning.Begun;

namespace Annals.Tests.Editing.Beginning;

/// <summary>Names that a file system, YAML or Markdown would take for something else.</summary>
public sealed class HostileNameTests
{
    public static TheoryData<string, string> Hostile
    {
        get
        {
            string[] names =
            [
                "../x",
                "/etc/passwd",
                "..\\x",
                "\"quoted\"",
                "it's",
                "'a' and \"b\"",
                "a: b",
                "a # b",
                "- dash",
                "-dash",
                "[list]",
                "{map}",
                "&anchor",
                "*alias",
                "!tag",
                "%directive",
                "@at",
                "`tick`",
                "| bar",
                "> more",
                "true",
                "null",
                "no",
                "1984",
                "0x10",
                "~",
                "---",
                "a\\b",
                "tab\there",
                "司馬遷",
                "🏛",
                "Rome 🏛",
                "e\u0301",
                "a\u00A0b",
                "a\u2028b",
                "a\u0085b",
                "a\u200Bb",
                "\uFEFFa",
                "a\u0007b",
                "<b>x</b>",
                "a:",
                "a ",
                ".",
                "README",
                "con",
                "work.yml",
                new('a', 300),
                string.Join(' ', Enumerable.Repeat("consul", 50)),
                new('字', 300),
                string.Concat(Enumerable.Repeat("🏛", 150)),
            ];
            var data = new TheoryData<string, string>();
            foreach (var kind in new[] { "publication", "work", "chapter", "term", "person", "place", "organisation", "event", "figure" })
            {
                foreach (var name in names)
                    data.Add(kind, name);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_name_gives_a_record_that_has_it_or_a_diagnostic(string kind, string name)
    {
        var before = kind == "publication" ? new InputTree([]) : Site();
        foreach (var slug in new[] { null, "given" })
        {
            (string, string)[] said =
            [
                (kind is "term" or "person" or "place" or "organisation" ? "--name" : "--title", name),
                .. kind == "publication" ? [("--language", "en")] : Array.Empty<(string, string)>(),
                .. kind == "event" ? [("--date", "1949-06")] : Array.Empty<(string, string)>(),
                .. slug is null ? Array.Empty<(string, string)>() : [("--slug", slug)],
            ];
            var (plan, found) = before.Planned(Begun.Item(kind, said));
            if (found.Any(d => d.Severity == Severity.Error))
                continue;
            Assert.NotEmpty(plan.Files);
            Assert.All(
                plan.Files,
                f =>
                    Assert.Matches(
                        "^(publication\\.yml|[a-z]+/[a-z0-9-]+\\.md|works/[a-z0-9-]+/(work\\.yml|chapters/[0-9]+-[a-z0-9-]+\\.md))$",
                        f.Path
                    )
            );
            var after = Publisher.Check(before.With(plan.Files));
            Assert.False(after.HasErrors);
            Assert.Contains(name, Names(after.Publication!));
        }
    }

    private static IEnumerable<string> Names(Publication publication) =>
        [
            publication.Settings.Title,
            .. publication.Works.Select(w => w.Title),
            .. publication.Works.SelectMany(w => w.Chapters).Select(c => c.Title),
            .. publication.Terms.Select(t => t.Name),
            .. publication.People.Select(p => p.Name),
            .. publication.Places.Select(p => p.Name),
            .. publication.Organisations.Select(o => o.Name),
            .. publication.Events.Select(e => e.Title),
            .. publication.Figures.Select(f => f.Title),
        ];
}
