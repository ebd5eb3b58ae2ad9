using System.Buffers;
using System.Globalization;
using System.Text;

namespace Annals.Theme;

/// <summary>What the renderer writes a page to: straight into UTF-8, so that a page is never held as one string.</summary>
internal sealed class PageWriter(IBufferWriter<byte> to) : TextWriter(CultureInfo.InvariantCulture)
{
    // Markup comes in many small pieces: enough of them at a time to make encoding worth its call.
    private readonly char[] _pieces = new char[1024];
    private readonly Encoder _encoder = Encoding.UTF8.GetEncoder();
    private int _length;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (_length == _pieces.Length)
            Flush();
        _pieces[_length++] = value;
    }

    public override void Write(string? value)
    {
        // HTML knows no self-closing elements; the renderer ends every void one as if it did.
        if (value == " />")
            Write('>');
        else
            Write(value.AsSpan());
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > _pieces.Length - _length)
            Flush();
        if (buffer.Length > _pieces.Length)
        {
            Encode(buffer);
            return;
        }
        buffer.CopyTo(_pieces.AsSpan(_length));
        _length += buffer.Length;
    }

    public override void Flush()
    {
        Encode(_pieces.AsSpan(0, _length));
        _length = 0;
    }

    private void Encode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            _encoder.Convert(text, to.GetSpan(4 * 1024), flush: false, out var read, out var written, out _);
            to.Advance(written);
            text = text[read..];
        }
    }
}
