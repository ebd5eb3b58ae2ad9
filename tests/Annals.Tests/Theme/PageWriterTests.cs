using System.Buffers;
using System.Text;
using Annals.Theme;
using Xunit;

namespace Annals.Tests.Theme;

public sealed class PageWriterTests
{
    [Fact]
    public void A_character_of_two_halves_stays_whole_where_the_writer_s_store_ends()
    {
        for (var before = 1020; before <= 1026; before++)
        {
            var text = new string('a', before) + "𐎠é";
            Assert.Equal(
                text,
                Written(w =>
                {
                    foreach (var c in text)
                        w.Write(c);
                })
            );
        }
    }

    [Fact]
    public void Pieces_short_and_long_come_in_their_order()
    {
        var piece = new string('é', 3000);
        Assert.Equal(
            $"<p>{piece}</p>",
            Written(w =>
            {
                w.Write('<');
                w.Write("p");
                w.Write('>');
                w.Write(piece);
                w.Write(" </p>".ToCharArray(), 1, 4);
            })
        );
    }

    [Fact]
    public void A_void_element_s_end_is_written_as_HTML_has_it() =>
        Assert.Equal(
            "<br>",
            Written(w =>
            {
                w.Write("<br");
                w.Write(" />");
            })
        );

    private static string Written(Action<PageWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var writer = new PageWriter(bytes);
        write(writer);
        writer.Flush();
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
