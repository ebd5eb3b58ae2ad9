namespace Annals.Core.Files;

/// <summary>A file of the site, made when asked for: the host asks on every core and keeps none in memory longer than it takes to write it.</summary>
/// <param name="Path">Below the output folder, with forward slashes, such as <c>rome/rubicon/index.html</c>.</param>
/// <param name="Content">Gives the bytes; pure, may be called on any thread.</param>
public sealed record OutputFile(string Path, Func<ReadOnlyMemory<byte>> Content)
{
    public static OutputFile OfText(string path, Func<string> text) => new(path, () => System.Text.Encoding.UTF8.GetBytes(text()));
}
