using System.Text;
using Annals.Core.Diagnostics;
using Annals.Core.Files;
using Annals.Editing.Releases;
using Xunit;

namespace Annals.Tests.Editing.Releases;

/// <summary>A small publication, and what release makes of it.</summary>
internal static class Rome
{
    public static readonly DateOnly Day = new(2026, 12, 24);

    public static InputTree Site(params (string Path, string Text)[] more) =>
        InputTree.Of([
            ("publication.yml", "title: Annals\nlanguage: en\nworks: [rome]\n"),
            ("works/rome/work.yml", "title: Rome\n"),
            ("people/caesar.md", "---\nname: Caesar\n---\nDictator.\n"),
            ("works/rome/chapters/01.md", Chapter(1, "rubicon", "Caesar crossed the river.")),
            ("works/rome/chapters/02.md", Chapter(2, "alesia", "The walls stood.")),
            .. more,
        ]);

    public static string Chapter(int order, string slug, string text) =>
        $"---\ntitle: Chapter {order}\norder: {order}\nslug: {slug}\nversion: 1.0.0\ndate: 2026-11-22\nrevisions:\n  - {{ version: 1.0.0, date: 2026-11-22, note: As received. }}\n---\n{text}\n";

    public static ReleaseOrder Order(InputTree input, string? chapter = null, VersionPart? part = null, string note = "Said better.") =>
        new()
        {
            Input = input,
            Chapter = chapter,
            Part = part,
            Note = note,
            Date = Day,
        };

    /// <summary>The input folder after a release, which must have succeeded.</summary>
    public static InputTree Released(
        this InputTree input,
        string? chapter = null,
        VersionPart? part = null,
        string note = "Said better."
    ) => Order(input, chapter, part, note).CarriedOut();

    public static InputTree CarriedOut(this ReleaseOrder order)
    {
        var (plan, told) = Releasing.Of(order);
        Assert.DoesNotContain(told, d => d.Severity == Severity.Error);
        return order.Input.With(plan.Files);
    }

    public static InputTree Replaced(this InputTree input, string path, string was, string now)
    {
        var text = input.Text(path);
        Assert.Contains(was, text, StringComparison.Ordinal);
        return input.With([new InputFile(path, () => Encoding.UTF8.GetBytes(text.Replace(was, now, StringComparison.Ordinal)))]);
    }

    public static InputTree Without(this InputTree input, string path) => new(input.Files.Where(f => f.Path != path));

    public static string Text(this InputTree input, string path) => Encoding.UTF8.GetString(input.Find(path)!.Open().Span);

    public static IEnumerable<string> Codes(ReleaseOrder order) => [.. Releasing.Of(order).Diagnostics.Select(d => d.Rule.Code)];
}
