using System.Globalization;

namespace Annals.Benchmarks.Corpus;

/// <summary>
/// One corpus on disk in two forms: as input of ours, and as the plain Markdown that Hugo reads. The same drafts, word for word.
/// </summary>
public sealed class CorpusFolders
{
    private const ulong Seed = 1776;
    private const int ChaptersOfAWork = 100;

    private CorpusFolders(string folder)
    {
        Ours = Path.Combine(folder, "annals");
        Plain = Path.Combine(folder, "hugo");
    }

    public string Ours { get; }

    public string Plain { get; }

    public static CorpusFolders Of(int chapters, string folder)
    {
        var corpus = new CorpusFolders(folder);
        var words = new Vocabulary(Seed);
        corpus.WriteFrame(chapters);
        corpus.WriteGlossary(words);
        for (var k = 1; k <= Draft.Pictures; k++)
        {
            Write(corpus.Ours, $"images/fig-{k:00}.svg", Draft.PictureSvg(k));
            Write(corpus.Plain, $"static/figures/fig-{k:00}.svg", Draft.PictureSvg(k));
        }
        for (var number = 1; number <= chapters; number++)
        {
            var draft = Draft.Of(number, Seed, words);
            corpus.WriteOurs(draft);
            corpus.WritePlain(draft);
        }
        return corpus;
    }

    private void WriteFrame(int chapters)
    {
        var works = (chapters + ChaptersOfAWork - 1) / ChaptersOfAWork;
        Write(
            Ours,
            "publication.yml",
            $"""
            title: A History
            language: en
            baseUrl: https://example.org/
            rights: Made to measure with; free for any use.
            works: [{string.Join(", ", Enumerable.Range(1, works).Select(WorkSlug))}]

            """
        );
        for (var work = 1; work <= works; work++)
            Write(
                Ours,
                $"works/{WorkSlug(work)}/work.yml",
                Invariant(
                    $"""
                    title: Volume {work}
                    rights: Made to measure with; free for any use.

                    """
                )
            );
        foreach (var name in typeof(CorpusFolders).Assembly.GetManifestResourceNames())
        {
            using var reader = new StreamReader(typeof(CorpusFolders).Assembly.GetManifestResourceStream(name)!);
            Write(Plain, name["Hugo/".Length..], reader.ReadToEnd());
        }
    }

    private void WriteGlossary(Vocabulary words)
    {
        var dice = new Dice(Seed + 3);
        var plain = new StringWriter(CultureInfo.InvariantCulture);
        plain.Write("---\ntitle: Glossary\nsummary: Two hundred terms used in the chapters.\n---\n");
        foreach (var term in words.TermNames.Order(StringComparer.Ordinal))
        {
            var definition = Draft.Definition(dice, words);
            Write(Ours, $"glossary/{term.Replace(' ', '-')}.md", $"---\nterm: {term}\n---\n\n{definition}\n");
            plain.Write($"\n{Vocabulary.Capitalised(term)}\n: {definition}\n");
        }
        Write(Plain, "content/glossary.md", plain.ToString());
    }

    private void WriteOurs(Draft draft)
    {
        var within = ((draft.Number - 1) % ChaptersOfAWork) + 1;
        var work = WorkSlug(((draft.Number - 1) / ChaptersOfAWork) + 1);
        var figure = Invariant($"figure-{draft.Number:00000}");
        Write(
            Ours,
            $"figures/{figure}.md",
            $"""
            ---
            title: {draft.Title}
            kind: drawing
            alt: {draft.Caption}
            image: fig-{draft.Picture:00}.svg
            rights: Made to measure with; free for any use.
            ---

            {draft.Caption}

            """
        );
        var front = Invariant(
            $"title: {draft.Title}\norder: {within}\nslug: chapter-{within:000}\nversion: {draft.Version}\ndate: {draft.Date:yyyy-MM-dd}\nsummary: {draft.Summary}\n"
        );
        Write(Ours, Invariant($"works/{work}/chapters/chapter-{within:000}.md"), Chapter(draft, front, $"![](figure:{figure})"));
    }

    private void WritePlain(Draft draft)
    {
        var front = Invariant(
            $"title: {draft.Title}\nweight: {draft.Number}\nversion: {draft.Version}\ndate: {draft.Date:yyyy-MM-dd}\nsummary: {draft.Summary}\n"
        );
        var figure = Invariant($"![{draft.Caption}](/figures/fig-{draft.Picture:00}.svg \"Figure {draft.Picture}\")");
        Write(Plain, Invariant($"content/chapters/chapter-{draft.Number:00000}.md"), Chapter(draft, front, figure));
    }

    private static string Chapter(Draft draft, string front, string figure)
    {
        var text = new StringWriter(CultureInfo.InvariantCulture);
        text.Write($"---\n{front}---\n");
        foreach (var block in draft.Blocks)
            text.Write($"\n{block ?? figure}\n");
        for (var k = 0; k < draft.Notes.Count; k++)
            text.Write($"\n[^{k + 1}]: {draft.Notes[k]}\n");
        return text.ToString();
    }

    private static string WorkSlug(int work) => Invariant($"volume-{work:000}");

    private static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
