namespace Annals.Core.Files;

/// <summary>
/// A file of the site as a host has made it. What lists the site's files is made of these, so that no page is rendered twice to be listed.
/// </summary>
/// <param name="Path">Below the output folder, with forward slashes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Its 32 bytes.</param>
public sealed record WrittenFile(string Path, long Length, byte[] Sha256);
