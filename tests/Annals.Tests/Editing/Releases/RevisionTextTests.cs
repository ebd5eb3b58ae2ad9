using Annals.Core.Publications;
using Annals.Editing.Releases;
using Annals.Tests.Reading;
using Xunit;

namespace Annals.Tests.Editing.Releases;

/// <summary>A new version in a chapter's particulars, in whatever way these are written.</summary>
public sealed class RevisionTextTests
{
    private static readonly Revision s_revision = new(new(1, 1, 0), new(2026, 12, 24), "Notes added.", null);

    private const string New = "{ version: 1.1.0, date: 2026-12-24, note: Notes added. }";

    [Theory]
    [InlineData(
        "revisions:\n  - { version: 1.0.0, date: 2026-11-22, note: First. }\n",
        "revisions:\n  - NEW\n  - { version: 1.0.0, date: 2026-11-22, note: First. }\n"
    )]
    [InlineData(
        "revisions:\n- {version: 1.0.0, date: 2026-11-22, note: First.}\n",
        "revisions:\n- NEW\n- {version: 1.0.0, date: 2026-11-22, note: First.}\n"
    )]
    [InlineData(
        "revisions: # newest first\n    # of old\n    -   { version: 1.0.0, date: 2026-11-22, note: First. } # so\n",
        "revisions: # newest first\n    # of old\n    - NEW\n    -   { version: 1.0.0, date: 2026-11-22, note: First. } # so\n"
    )]
    [InlineData(
        "revisions:\n  - version: 1.0.0\n    date: 2026-11-22\n    note: First.\n",
        "revisions:\n  - version: 1.1.0\n    date: 2026-12-24\n    note: Notes added.\n  - version: 1.0.0\n    date: 2026-11-22\n    note: First.\n"
    )]
    [InlineData(
        "revisions:\n-\n  # - the first\n  note: First.\n  version: 1.0.0\n  date: 2026-11-22\n",
        "revisions:\n- version: 1.1.0\n  date: 2026-12-24\n  note: Notes added.\n-\n  # - the first\n  note: First.\n  version: 1.0.0\n  date: 2026-11-22\n"
    )]
    [InlineData(
        "revisions: [{ version: 1.0.0, date: 2026-11-22, note: First. }]\n",
        "revisions: [NEW, { version: 1.0.0, date: 2026-11-22, note: First. }]\n"
    )]
    [InlineData(
        "revisions: [ { version: 1.0.0, date: 2026-11-22, note: First. } ]\n",
        "revisions: [ NEW, { version: 1.0.0, date: 2026-11-22, note: First. } ]\n"
    )]
    [InlineData(
        "revisions: [\n  { version: 1.0.0, date: 2026-11-22, note: First. },\n]\n",
        "revisions: [\n  NEW,\n  { version: 1.0.0, date: 2026-11-22, note: First. },\n]\n"
    )]
    [InlineData(
        "revisions:\n  [{ version: 1.0.0, date: 2026-11-22, note: First. }]\n",
        "revisions:\n  [NEW, { version: 1.0.0, date: 2026-11-22, note: First. }]\n"
    )]
    [InlineData("", "revisions:\n  - NEW\n")]
    [InlineData("revisions: []\n", "revisions: [NEW]\n")]
    [InlineData("revisions: ~\n", "revisions: [NEW]\n")]
    [InlineData("revisions:\n", "revisions: [NEW]\n")]
    [InlineData("revisions: # none yet\n", "revisions: [NEW] # none yet\n")]
    [InlineData(
        "\"revisions\":\n  - { version: 1.0.0, date: 2026-11-22, note: First. }\n",
        "\"revisions\":\n  - NEW\n  - { version: 1.0.0, date: 2026-11-22, note: First. }\n"
    )]
    public void The_list_of_revisions_goes_on_as_its_author_began_it(string was, string becomes)
    {
        foreach (var after in (string[])["", "summary: >-\n  Over\n  lines.\n"])
        {
            foreach (var end in (string[])["\n", "\r\n"])
            {
                var text = Chapter("1.0.0", "2026-11-22", was + after, end);
                var edited = RevisionText.With(text, s_revision);
                if (was.Length > 0)
                    Assert.Equal(
                        Chapter("1.1.0", "2026-12-24", becomes.Replace("NEW", New, StringComparison.Ordinal) + after, end),
                        edited
                    );
                else
                    Assert.Equal(
                        Chapter("1.1.0", "2026-12-24", after + becomes.Replace("NEW", New, StringComparison.Ordinal), end),
                        edited
                    );
                var (chapter, remarks) = Example.ReadFile(edited!);
                Assert.Empty(remarks);
                Assert.Equal((s_revision.Version, s_revision.Date, s_revision), (chapter.Version, chapter.Date, chapter.Revisions[0]));
            }
        }
    }

    [Fact]
    public void Quotation_marks_comments_and_a_byte_order_mark_stay()
    {
        var edited = RevisionText.With(
            "\uFEFF---\ntitle: T\norder: 1\nslug: s\nversion:   \"1.0.0\"  # of the text\ndate: '2026-11-22'# no\n---\nText.\n".Replace(
                "# no",
                " # no",
                StringComparison.Ordinal
            ),
            s_revision
        );
        Assert.Equal(
            $"\uFEFF---\ntitle: T\norder: 1\nslug: s\nversion:   \"1.1.0\"  # of the text\ndate: '2026-12-24' # no\nrevisions:\n  - {New}\n---\nText.\n",
            edited
        );
    }

    [Theory]
    [InlineData("Notes added.", "Notes added.")]
    [InlineData("Notes, and: links", "\"Notes, and: links\"")]
    [InlineData("\"Titovites\" is read [sic]", "\"\\\"Titovites\\\" is read [sic]\"")]
    [InlineData("1948", "\"1948\"")]
    [InlineData("# of notes", "\"# of notes\"")]
    [InlineData("Line\nbreak", "\"Line\\nbreak\"")]
    [InlineData("Koçi Xoxe 😀", "\"Koçi Xoxe 😀\"")]
    public void A_note_is_quoted_where_YAML_would_misread_it(string note, string written)
    {
        var revision = s_revision with { Note = note, By = note };
        var edited = RevisionText.With(
            Chapter("1.0.0", "2026-11-22", "revisions:\n  - version: 1.0.0\n    date: 2026-11-22\n    note: First.\n", "\n"),
            revision
        );
        Assert.Equal(revision, Example.ReadFile(edited!).Chapter.Revisions[0]);
        edited = RevisionText.With(Chapter("1.0.0", "2026-11-22", "", "\n"), revision);
        Assert.Contains($"note: {written}, by: {written} }}", edited, StringComparison.Ordinal);
        Assert.Equal(revision, Example.ReadFile(edited!).Chapter.Revisions[0]);
    }

    private static string Chapter(string version, string date, string more, string end) =>
        $"---\n# A chapter\ntitle: \"The: Rubicon\"\norder: 1\nslug: rubicon\nversion: {version}\ndate: {date}\n{more}---\n\nHe crossed.\n".Replace(
            "\n",
            end,
            StringComparison.Ordinal
        );
}
