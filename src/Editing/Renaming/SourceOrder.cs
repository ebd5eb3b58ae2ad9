using System.Text;
using Annals.Core.Files;
using Annals.Core.Publications;
using Annals.Core.Sources;
using Annals.Resolving.Proofs;

namespace Annals.Editing.Renaming;

/// <summary>The layout of a chapter's source, which finds words by the order of chapters and the labels of notes.</summary>
internal static class SourceOrder
{
    /// <summary>Null where the work has none, or one that proves nothing.</summary>
    public static SourceLayout? LayoutOf(Chapter chapter, Manuscript manuscript, InputTree input) =>
        manuscript.Works.First(w => w.Slug == chapter.Work).Source is { } source
        && input.Find(SourceProofs.LayoutPathOf(chapter.Work, source.File)) is { } file
            ? LayoutText.Parse(Encoding.UTF8.GetString(file.Open().Span), out _)
            : null;
}
