using Annals.App.Commands;
using Annals.Editing.Releases;
using Annals.Publishing;

namespace Annals.StatiqHost;

/// <summary>How far the press has come, as a document carries it from pipeline to pipeline.</summary>
/// <param name="Text">The text that is published, and where its files lie that are others than lie in the input folder.</param>
/// <param name="Place">Where the publication goes below the output path, without slashes around it.</param>
internal sealed record Press(PressRun Run, ReleasedInput Text, BuildWish Wish, string Place);
