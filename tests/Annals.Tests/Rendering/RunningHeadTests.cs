using System.Text;
using Annals.Rendering;
using Xunit;

namespace Annals.Tests.Rendering;

/// <summary>What stands above the pages of a whole text on paper.</summary>
public sealed class RunningHeadTests
{
    [Fact]
    public void Each_chapter_has_its_kind_of_page_with_its_title_refined_and_quoted()
    {
        var publication = A.Publication(
            A.Chapter("1948", []) with
            {
                Title = "The \"case\" of C:\\Tito",
            },
            A.Chapter() with
            {
                Title = "Break",
            }
        );
        var file = Outputs
            .Of(publication, [], A.Frame(publication, "https://annals.example/sub/"), (_, _, _) => { })
            .Single(f => f.Path == "albania/text/running-heads.css");
        Assert.Equal(
            """
            #\31 948 { page: chapter-1 }
            @page chapter-1:right { @top-center { content: "The “case” of C:\\Tito" } }
            #yugoslavia { page: chapter-2 }
            @page chapter-2:right { @top-center { content: "Break" } }

            """,
            Encoding.UTF8.GetString(file.Content().Span),
            ignoreLineEndingDifferences: true
        );
    }
}
