namespace Annals.Publishing;

/// <summary>A named step from the input to the site. Every host runs the same list.</summary>
/// <param name="Name">What it makes: <c>Manuscript</c>, <c>Publication</c> …</param>
/// <param name="Doing">What is done meanwhile, for whoever waits for it.</param>
/// <param name="Checks">
/// A stage that finds authors' mistakes: it runs in spite of errors found before it, so that all are reported at once; the others do not.
/// </param>
/// <param name="Run">Pure but for the workshop: the run so far in, the run with this stage's part out.</param>
public sealed record Stage(string Name, string Doing, bool Checks, Func<PressRun, CancellationToken, PressRun> Run);
