using Xunit;

namespace Annals.Tests.App;

/// <summary>What <c>new</c> asks at a terminal, and what it says to answers that cannot be right, as soon as they are given.</summary>
public sealed class NewQuestionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NewQuestionTests() => Rubicon.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [TerminalFact]
    public void What_is_needed_is_asked_for_and_what_is_not_may_be_left_out()
    {
        var person = AtTerminal("person", "Cato the Elder", "-0233/-0148", "");
        Assert.Equal(0, person.ExitCode);
        Assert.Contains("Name:", person.Output, StringComparison.Ordinal);
        Assert.Contains("Dates, such as 1908-10-16/1985-04-11 (or nothing):", person.Output, StringComparison.Ordinal);
        Assert.Equal("---\nname: Cato the Elder\ndates: -0233/-0148\n---\n", _folder.Read("input/people/cato-the-elder.md"));
    }

    [TerminalFact]
    public void Who_says_nothing_to_what_is_needed_is_asked_again()
    {
        var person = AtTerminal("person", "", "Cato", "", "");
        Assert.Contains("This is needed.", person.Output, StringComparison.Ordinal);
        Assert.Equal((0, "---\nname: Cato\n---\n"), (person.ExitCode, _folder.Read("input/people/cato.md")));
    }

    [TerminalFact]
    public void A_date_that_is_none_is_asked_for_again_at_once_with_the_reason()
    {
        var ides = AtTerminal("event", "The Ides", "15 March 1944", "1944-03-15", "");
        Assert.Equal(0, ides.ExitCode);
        InOrder(
            ides.Output,
            "Date, such as 1949-06:",
            "'15 March 1944' is not a date",
            "hint: write 1944-03-15",
            "Date, such as 1949-06:",
            "What happened, in a sentence (or nothing):"
        );
        Assert.Equal("---\ndate: 1944-03-15\ntitle: The Ides\n---\n", _folder.Read("input/events/the-ides.md"));
    }

    [TerminalFact]
    public void A_name_of_which_no_address_can_be_made_has_one_asked_for()
    {
        var person = AtTerminal("person", "司馬遷", "Sima Qian", "sima-qian", "", "");
        Assert.Equal(0, person.ExitCode);
        InOrder(
            person.Output,
            "of '司馬遷' no name for an address can be made",
            "Its name in addresses",
            "'Sima Qian' cannot stand in an address",
            "hint: sima-qian can",
            "Its name in addresses",
            "Dates, "
        );
        Assert.Equal("---\nname: 司馬遷\n---\n", _folder.Read("input/people/sima-qian.md"));
    }

    [TerminalFact]
    public void A_name_that_is_taken_has_another_asked_for()
    {
        _folder.Write("input/people/cato.md", "---\nname: Cato the Elder\n---\n");
        var person = AtTerminal("person", "Cato", "cato", "cato-the-younger", "", "");
        Assert.Equal(0, person.ExitCode);
        InOrder(
            person.Output,
            "people/cato.md: this is there already, and nothing is written over",
            "Its name in addresses",
            "people/cato.md: this is there already",
            "Its name in addresses",
            "Dates, "
        );
        Assert.Equal("---\nname: Cato\n---\n", _folder.Read("input/people/cato-the-younger.md"));
        Assert.Equal("---\nname: Cato the Elder\n---\n", _folder.Read("input/people/cato.md"));
    }

    [TerminalFact]
    public void A_slug_that_the_site_keeps_for_itself_has_another_asked_for()
    {
        var chapter = AtTerminal("chapter", "Notes", "notes-on-the-war");
        Assert.Equal(0, chapter.ExitCode);
        Assert.Contains(
            "\nslug: notes-on-the-war\n",
            _folder.Read("input/works/rome/chapters/02-notes-on-the-war.md"),
            StringComparison.Ordinal
        );
    }

    [TerminalFact]
    public void A_name_that_another_record_claims_is_asked_for_again()
    {
        _folder.Write("input/people/cato.md", "---\nname: Marcus Cato\nvariants: [Cato]\n---\n");
        var person = AtTerminal("person", "Cato", "Cato the Younger", "", "");
        Assert.Equal(0, person.ExitCode);
        InOrder(person.Output, "Name:", "'Cato'", "Name:", "Dates, ");
        Assert.True(File.Exists(_folder["input/people/cato-the-younger.md"]), person.Output);
    }

    [TerminalFact]
    public void A_chapter_that_is_not_there_is_asked_for_again_with_the_one_that_was_meant()
    {
        var note = AtTerminal("note", "rubikon", "rubicon", "By Livy.", "edtor", "editor");
        Assert.Equal(0, note.ExitCode);
        InOrder(
            note.Output,
            "there is no chapter 'rubikon'",
            "hint: did you mean rubicon?",
            "Note:",
            "did you mean editor?",
            "Refer to it with [^ed-1]"
        );
        Assert.EndsWith("[^ed-1]: By Livy.\n", _folder.Read(Rubicon.File), StringComparison.Ordinal);
    }

    [TerminalFact]
    public void A_language_that_is_none_is_asked_for_again()
    {
        var begun = AnnalsProcess.RunAtTerminal(_folder.Path, "new publication --input history", "The Civil War\nEnglish\nen\n");
        Assert.Equal(0, begun.ExitCode);
        InOrder(begun.Output, "'English' is not a language tag", "history/publication.yml");
        Assert.Equal("title: The Civil War\nlanguage: en\nworks: [the-civil-war]\n", _folder.Read("history/publication.yml"));
    }

    [TerminalFact]
    public void Of_several_works_one_of_them_is_chosen()
    {
        _folder.Write("input/publication.yml", Rubicon.Publication.Replace("[rome]", "[rome, gaul]", StringComparison.Ordinal));
        _folder.Write("input/works/gaul/work.yml", "title: Gaul\n");
        _folder.Write(
            "input/works/gaul/chapters/01-alesia.md",
            Rubicon.Chapter.Replace("slug: rubicon", "slug: alesia", StringComparison.Ordinal)
        );
        Assert.Equal(0, AtTerminal("chapter", "athens", "gaul", "Gergovia").ExitCode);
        Assert.True(File.Exists(_folder["input/works/gaul/chapters/02-gergovia.md"]));
    }

    [TerminalFact]
    public void Who_ends_the_input_gives_up_and_nothing_is_written()
    {
        var person = AnnalsProcess.RunAtTerminal(_folder.Path, "new person", "Cato\n", question: "Dates, such as");
        Assert.Equal(130, person.ExitCode);
        Assert.Contains("interrupted; nothing was changed.", person.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["input/people"]));
    }

    [TerminalFact]
    public void What_no_answer_could_mend_is_told_before_anything_is_asked()
    {
        var publication = AtTerminal("publication");
        Assert.Equal(1, publication.ExitCode);
        Assert.Contains("input/publication.yml:1:1: error NEW002", publication.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Title:", publication.Output, StringComparison.Ordinal);
    }

    private AnnalsProcess AtTerminal(string kind, params string[] answers) =>
        AnnalsProcess.RunAtTerminal(_folder.Path, $"new {kind}", string.Concat(answers.Select(a => a + "\n")));

    private static void InOrder(string seen, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = seen.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is not seen where it should be:\n{seen}");
            at = found + part.Length;
        }
    }
}
