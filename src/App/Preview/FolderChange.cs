namespace Annals.App.Preview;

/// <summary>What changed below the folders that are watched.</summary>
/// <param name="Paths">In full.</param>
/// <param name="Lost">Whether more changed than the system told of: then lengths and times of the files tell what.</param>
internal sealed record FolderChange(IReadOnlySet<string> Paths, bool Lost)
{
    public static readonly FolderChange None = new(new HashSet<string>(), Lost: false);
}
