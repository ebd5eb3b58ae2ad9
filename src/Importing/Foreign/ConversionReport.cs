using System.Globalization;
using System.Text;
using Annals.Importing.Formats;

namespace Annals.Importing.Foreign;

/// <summary>What a conversion made of each part of its source, and what is not in the work as it was there.</summary>
/// <param name="FileName">The source's.</param>
/// <param name="Lines">What became of the source, in its order.</param>
/// <param name="Remarks">What is not as it was: each phrase once, with its places.</param>
public sealed record ConversionReport(
    string FileName,
    SourceFormat Format,
    string Summary,
    ImmutableArray<ConversionLine> Lines,
    ImmutableArray<ConversionRemark> Remarks
)
{
    public string Text()
    {
        var to = new StringBuilder();
        to.Append("What import made of ").Append(FileName).Append(": ").Append(Summary).Append(".\n");
        to.Append("The text was converted from ")
            .Append(SourceFormats.NameOf(Format))
            .Append(
                "; its bytes cannot be built again from the chapters, and nothing claims so. The source itself lies beside this report.\n"
            );
        to.Append(
            Format == SourceFormat.Docx ? "Places are paragraphs, counted from 1 through the whole document.\n" : "Places are lines.\n"
        );
        foreach (
            var (kind, title) in new[] { ("dropped", "Left out"), ("changed", "Kept in another form"), ("doubtful", "To be looked at") }
        )
        {
            var remarks = Remarks.Where(r => r.Kind == kind).ToList();
            if (remarks.Count == 0)
                continue;
            to.Append('\n').Append(title).Append(":\n\n");
            foreach (var remark in remarks)
                to.Append(CultureInfo.InvariantCulture, $"- {remark.What}: {string.Join(", ", remark.Places)}\n");
        }
        to.Append("\nKept:\n\n");
        foreach (var line in Lines)
            to.Append(CultureInfo.InvariantCulture, $"{line.Place,-11} {line.Kind,-10} {line.Opening}\n");
        return to.ToString();
    }
}

/// <param name="Place">The line or paragraph of the source, behind its file where there are several.</param>
/// <param name="Opening">The first of its words.</param>
public sealed record ConversionLine(string Place, string Kind, string Opening);

/// <param name="Kind"><c>dropped</c>, <c>changed</c> or <c>doubtful</c>.</param>
public sealed record ConversionRemark(string Kind, string What, ImmutableArray<string> Places);
