using Annals.Importing.Gutenberg;

namespace Annals.Importing.Text.Rules;

/// <summary>
/// Lines that are about the book and not of its text: its list of contents, the running heads of its pages. They are known before lines are
/// gathered into passages.
/// </summary>
internal sealed record Furniture(ContentsList? Contents, RunningHeads Heads, Licence? Licence = null)
{
    public bool Holds(int line) => Contents?.Holds(line) == true || Heads.Holds(line) || Licence?.Holds(line) == true;
}
