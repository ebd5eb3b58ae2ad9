namespace Annals.Core.Diagnostics;

/// <summary>
/// How much a diagnostic weighs: an error stops the build before the output changes; a warning does not, unless asked to; a hint only
/// tells.
/// </summary>
public enum Severity
{
    Hint,
    Warning,
    Error,
}
