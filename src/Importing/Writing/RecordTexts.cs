using System.Globalization;
using System.Text;
using Annals.Core.Publications;
using Annals.Importing.Text.Drafts;

namespace Annals.Importing.Writing;

/// <summary>The records of a work as files: its particulars and its figures.</summary>
internal static class RecordTexts
{
    public static string Figure(DraftFigure figure, WorkSlug work)
    {
        var to = new StringBuilder("---\n");
        to.Append("title: ").Append(YamlText.Scalar(figure.Title)).Append('\n');
        if (figure.Maker is not null)
            to.Append("maker: ").Append(YamlText.Scalar(figure.Maker)).Append('\n');
        if (figure.Kind is not null)
            to.Append("kind: ").Append(figure.Kind).Append('\n');
        if (figure.Date is not null)
            to.Append("date: ").Append(figure.Date).Append('\n');
        to.Append(
            CultureInfo.InvariantCulture,
            $"source: {{ work: {work}, line: {figure.Line}, text: {YamlText.Quoted(figure.Words)} }}\n---\n"
        );
        return to.ToString();
    }

    /// <param name="supplied">The title is not the source's.</param>
    /// <param name="labelled">The source numbers its chapters itself.</param>
    public static string Work(
        string title,
        bool supplied,
        string? language,
        bool labelled,
        string sourceFile,
        string sha256,
        long bytes,
        ImmutableArray<string> leftOut
    )
    {
        var to = new StringBuilder();
        to.Append("title: ").Append(YamlText.Scalar(title)).Append('\n');
        if (supplied)
            to.Append("titleSupplied: true\n");
        if (language is not null)
            to.Append("language: ").Append(language).Append('\n');
        if (labelled)
            to.Append("numbering: none\n");
        to.Append("source:\n  file: ").Append(YamlText.Scalar(sourceFile)).Append("\n  sha256: ").Append(sha256).Append('\n');
        to.Append(CultureInfo.InvariantCulture, $"  bytes: {bytes}\n").Append(LeftOut(leftOut));
        return to.ToString();
    }

    /// <summary>The lines that the chapters leave out, as work.yml has them below its source.</summary>
    public static string LeftOut(ImmutableArray<string> lines)
    {
        if (lines.IsEmpty)
            return "";
        var to = new StringBuilder("  leftOut:\n");
        foreach (var line in lines)
            to.Append("    - ").Append(YamlText.Quoted(line)).Append('\n');
        return to.ToString();
    }
}
