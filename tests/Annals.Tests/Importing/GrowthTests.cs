using System.Text;
using Annals.Importing.Text.Lines;
using Annals.Importing.Text.Rules;
using Xunit;

namespace Annals.Tests.Importing;

/// <summary>Texts whose import took the square of their length.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class GrowthTests
{
    [Fact]
    public void A_list_of_contents_with_entries_that_have_no_labels_is_read_once() =>
        Growth.IsEven(
            n =>
            {
                var legions = string.Concat(Enumerable.Range(1, n).Select(i => $"The {i}th legion\n\n"));
                var text = new StringBuilder("CONTENTS\n\nCHAPTER I. ROME\n\nCHAPTER II. ATHENS\n\n").Append(legions);
                foreach (var heading in (string[])["CHAPTER I. ROME", "CHAPTER II. ATHENS"])
                    text.Append($"\n\n{heading}\n\nThe army came down into the plain before anybody had counted it, and waited.\n\n");
                Assert.Equal(4 + 2 * n, new ContentsEnd(SourceText.Of(text.Append(legions).ToString())).Of(0));
            },
            4_000
        );
}
