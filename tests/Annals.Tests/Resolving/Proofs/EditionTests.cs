using System.Text;
using Annals.Core.Files;
using Annals.Core.Sources;
using Annals.Reading;
using Annals.Resolving.Proofs;
using Xunit;

namespace Annals.Tests.Resolving.Proofs;

/// <summary>The edition in <c>input/</c>, with all that its editors added, still has every word of its source.</summary>
public sealed class EditionTests
{
    [Fact]
    public void The_edition_gives_its_source_back_byte_for_byte()
    {
        var root = TestFolder.Of("..", "input");
        var input = new InputTree(
            Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .Select(path => new InputFile(Path.GetRelativePath(root, path).Replace('\\', '/'), () => File.ReadAllBytes(path)))
        );
        const string Source = "works/last-stalinist-fortress/source/article";
        var manuscript = Manuscripts.Of(input).Value!;
        var layout = LayoutText.Parse(Encoding.UTF8.GetString(input.Find(Source + ".layout.yml")!.Open().Span), out _)!;

        var proof = WorkProof.Of(
            manuscript.Works.Single(w => w.Slug.Value == "last-stalinist-fortress"),
            manuscript.Figures,
            layout,
            input.Find(Source + ".txt")!.Open()
        );

        Assert.True(
            proof.Holds,
            $"{proof.Difference?.Place}: the source has '{proof.Difference?.Source}', the edition '{proof.Difference?.Rebuilt}'"
        );
        Assert.Equal(
            (new Portion(33490, 33490), new Portion(34, 34), new Portion(34, 34)),
            (proof.Coverage.Bytes, proof.Coverage.Lines, proof.Coverage.Blocks)
        );
        Assert.Equal((layout.Sha256, layout.Sha256), (proof.Sha256, proof.RebuiltSha256));
    }
}
