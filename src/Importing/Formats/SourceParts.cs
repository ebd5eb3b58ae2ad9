using System.Text;
using Annals.Importing.Writing;

namespace Annals.Importing.Formats;

/// <summary>
/// The list that stands for a text of several files: each with its sum, in the form of <c>sha256sum</c>, so that the sum of the list
/// vouches for all of them.
/// </summary>
public static class SourceParts
{
    public const string Ending = ".sha256";

    public static ReadOnlyMemory<byte> List(ImmutableArray<SourcePart> parts)
    {
        var to = new StringBuilder();
        foreach (var part in parts)
            to.Append(Reimport.Sha256(part.Content.Span)).Append("  ").Append(part.Name).Append('\n');
        return Reimport.Bytes(to.ToString());
    }
}
