using System.Text;
using Annals.Core.Files;
using Annals.Importing.Text;
using Annals.Importing.Writing;

namespace Annals.Importing.Foreign;

/// <summary>
/// Glossary records of what a text explains in its definition lists. The lists stay where they are; a name that a record has already gets
/// no second one.
/// </summary>
internal static class ForeignTerms
{
    private static readonly string[] s_folders = ["glossary/", "people/", "places/", "organisations/"];

    public static ImmutableArray<ImportedFile> Of(
        ForeignText text,
        InputTree input,
        IEnumerable<string> writtenBefore,
        BlockText blocks,
        List<Remark> remarks
    )
    {
        if (!text.DefinesTerms)
            return [];
        var own = writtenBefore.ToHashSet(StringComparer.Ordinal);
        var taken = NamesIn(input, own);
        var slugs = new Slugs(
            input
                .Below("glossary/")
                .Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal) && !own.Contains(f.Path))
                .Select(f => f.Path["glossary/".Length..^3])
        );
        var files = ImmutableArray.CreateBuilder<ImportedFile>();
        foreach (var list in text.Blocks.OfType<ForeignDefinitions>())
        {
            foreach (var item in list.Items)
            {
                var names = item
                    .Terms.Select(LineBuilder.Plain)
                    .Where(n => n.Length is > 1 and <= 100)
                    .Distinct(StringComparer.Ordinal)
                    .ToList();
                var free = names.Where(taken.Add).ToList();
                if (free.Count < names.Count)
                    remarks.Add(
                        new Remark(
                            RemarkKind.Doubtful,
                            list.At,
                            "a term has a record already, or is explained twice, and got no further record"
                        )
                    );
                if (free.Count == 0 || free.Count < names.Count)
                    continue;
                var to = new StringBuilder("---\nterm: ").Append(YamlText.Scalar(free[0])).Append('\n');
                if (free.Count > 1)
                    to.Append("aliases: [").AppendJoin(", ", free.Skip(1).Select(YamlText.Flow)).Append("]\n");
                to.Append("---\n").Append(blocks.Of([.. item.Meaning.Select(Marks.Without)]));
                files.Add(new ImportedFile($"glossary/{slugs.Of(free[0], "term")}.md", Reimport.Bytes(to.ToString())));
            }
        }
        return files.ToImmutable();
    }

    private static HashSet<string> NamesIn(InputTree input, HashSet<string> own)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (
            var file in s_folders
                .SelectMany(input.Below)
                .Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal) && !own.Contains(f.Path))
        )
        {
            var text = Encoding.UTF8.GetString(file.Open().Span).ReplaceLineEndings("\n");
            var end = text.IndexOf("\n---", StringComparison.Ordinal);
            if (!text.StartsWith("---\n", StringComparison.Ordinal) || end < 0)
                continue;
            // what is wrong with it, check says
            foreach (var (key, said) in Particulars.Of(text[4..(end + 1)]) ?? new Dictionary<string, Particular>())
            {
                if (key is "term" or "name" or "aliases" or "variants")
                    names.UnionWith(said.Words);
            }
        }
        return names;
    }
}
