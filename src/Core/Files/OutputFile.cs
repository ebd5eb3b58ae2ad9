using System.Buffers;
using System.Text;

namespace Annals.Core.Files;

/// <summary>
/// A file of the site, made when asked for: the host asks on every core and keeps none in memory longer than it takes to write it.
/// </summary>
/// <param name="Path">Below the output folder, with forward slashes, such as <c>rome/rubicon/index.html</c>.</param>
/// <param name="Make">
/// Gives the bytes; pure, may be called on any thread. The empty buffer is lent to it, so that one buffer serves ten thousand pages: what
/// it gives may lie there or elsewhere.
/// </param>
public sealed record OutputFile(string Path, Func<ArrayBufferWriter<byte>, ReadOnlyMemory<byte>> Make)
{
    public OutputFile(string path, Func<ReadOnlyMemory<byte>> content)
        : this(path, _ => content()) { }

    public static OutputFile OfText(string path, Func<string> text) => new(path, () => Encoding.UTF8.GetBytes(text()));

    /// <summary>A file that is written piece by piece.</summary>
    public static OutputFile Written(string path, Action<IBufferWriter<byte>> write) =>
        new(
            path,
            buffer =>
            {
                write(buffer);
                return buffer.WrittenMemory;
            }
        );

    /// <summary>The bytes by themselves.</summary>
    public ReadOnlyMemory<byte> Content() => Make(new ArrayBufferWriter<byte>());
}
