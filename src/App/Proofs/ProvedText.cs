using Annals.Core.Sources;

namespace Annals.App.Proofs;

/// <summary>A work's source held against one text of the work.</summary>
/// <param name="Text">Which text: <c>working</c> or <c>released</c>.</param>
internal sealed record ProvedText(string Text, SourceProof Proof);
