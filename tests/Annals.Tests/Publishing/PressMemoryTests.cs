using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Annals.Core.Files;
using Annals.Core.Pages;
using Annals.Core.Publications;
using Annals.Publishing;
using Annals.Theme;
using Xunit;

namespace Annals.Tests.Publishing;

/// <summary>
/// A press that remembers makes the same as one that does not, whatever was changed: each file in turn is lengthened, given a paragraph,
/// taken away, and put back as it was.
/// </summary>
public sealed class PressMemoryTests
{
    [Theory]
    [InlineData("sites/civil-war/site.txt")]
    [InlineData("sites/two-works/site.txt")]
    [InlineData("sites/two-texts/site.txt")]
    [InlineData("rules/VERS012/site.txt")]
    public void What_is_remembered_is_what_would_be_made_anew(string site)
    {
        var memory = new PressMemory();
        var files = SiteText
            .Read(site.Split('/'))
            .Files.Select(f => new InputFile(f.Path, AsItIs(f)))
            .ToDictionary(f => f.Path, StringComparer.Ordinal);
        Compare("at first");
        var changed = 0;
        foreach (var (path, whole) in files.ToList())
        {
            var text = Encoding.UTF8.GetString(whole.Open().Span);
            Change(path, text.TrimEnd() + " again\n");
            if (path.EndsWith(".md", StringComparison.Ordinal))
            {
                Change(path, text + "\nOne paragraph more, of 48 BC.\n");
                // Whatever referred to its paragraphs now leads nowhere.
                if (text.Split("\n---\n", 2) is [var particulars, var body])
                    Change(
                        path,
                        particulars
                            + "\n---\n"
                            + string.Join("\n\n", body.Split("\n\n").Where(block => block.TrimStart() is ['!', ..] or ['[', '^', ..]))
                    );
                Change(path, Regex.Replace(text, "(?m)^(title|name): ", "$1: New "));
                if (text.Contains("slug: ", StringComparison.Ordinal))
                    Change(path, Regex.Replace(text, "(?m)^slug: (.*)$", "slug: $1-moved"));
            }
            files.Remove(path);
            Compare($"without {path}");
            Change(path, text);
        }
        Assert.True(changed > 10, "hardly anything was changed");

        void Change(string path, string text)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            files[path] = new InputFile(path, () => bytes);
            changed++;
            Compare($"{path} with {text.Length} characters");
        }

        void Compare(string step)
        {
            var (kept, anew) = (Made(files.Values, memory), Made(files.Values, null));
            Assert.True(
                kept.Diagnostics.SequenceEqual(anew.Diagnostics),
                $"{step}: {string.Join('\n', kept.Diagnostics.Except(anew.Diagnostics))} instead of {string.Join('\n', anew.Diagnostics.Except(kept.Diagnostics))}"
            );
            Assert.Equal(anew.Files.Keys.Order(StringComparer.Ordinal), kept.Files.Keys.Order(StringComparer.Ordinal));
            foreach (var (path, content) in anew.Files)
                Assert.True(content == kept.Files[path], $"{step}: {path} is another");
        }
    }

    private static Func<ReadOnlyMemory<byte>> AsItIs(InputFile file)
    {
        var bytes = file.Open();
        return () => bytes;
    }

    private static (ImmutableArray<string> Diagnostics, Dictionary<string, string> Files) Made(
        IEnumerable<InputFile> files,
        PressMemory? memory
    )
    {
        var order = new PressOrder
        {
            Template = Templates.Render,
            Theme = TestTheme.Files,
            Workshop = new TestWorkshop(),
            Search = false,
            BaseUrl = new("https://annals.example/"),
            Memory = memory,
        };
        var run = Publisher.Run(new InputTree(files), order);
        return (
            [.. run.Diagnostics.Select(d => d.ToString())],
            run.Files.ToDictionary(f => f.Path, f => Encoding.Latin1.GetString(f.Content().Span), StringComparer.Ordinal)
        );
    }
}
