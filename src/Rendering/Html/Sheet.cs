using System.Text;
using Annals.Core.Prose;
using Annals.Core.Publications;
using Annals.Rendering.Html.Typography;

namespace Annals.Rendering.Html;

/// <summary>
/// A piece of prose being written: the builder, the typesetter, and where the piece stands. Its parts write blocks, inlines, notes and
/// figures.
/// </summary>
/// <remarks>
/// Sheets are kept for the next piece, one a thread: ten thousand chapters are written into as many builders as there are cores.
/// </remarks>
internal sealed partial class Sheet : IDisposable
{
    private const int KeptCapacity = 1 << 20;

    [ThreadStatic]
    private static Sheet? s_spare;

    private readonly Typesetter _type = new();
    private StringBuilder _to = new(16 * 1024);
    private PressRoom _room = null!;
    private string _language = "en";
    private bool _joined;
    private Func<int, Core.Pages.Html>? _after;

    /// <summary>What ids begin with: a chapter's slug where chapters are joined, else nothing.</summary>
    public string Prefix { get; private set; } = "";

    /// <param name="after">What stands at the end of each numbered paragraph.</param>
    public static Sheet Of(
        PressRoom room,
        string language,
        Chapter? chapter = null,
        bool joined = false,
        Func<int, Core.Pages.Html>? after = null
    )
    {
        var sheet = s_spare ?? new Sheet();
        s_spare = null;
        sheet._room = room;
        sheet._language = language;
        sheet._after = after;
        sheet._joined = joined && chapter is not null;
        sheet.Prefix = sheet._joined ? chapter!.Slug.Value + "-" : "";
        return sheet;
    }

    public Core.Pages.Html Finished() => new(_to.ToString());

    public Sheet Words(string text)
    {
        _type.Begin(_language);
        _type.Hear(text);
        if (_room.Refines)
            _type.Refine();
        _type.Set(_to, text.Length);
        return this;
    }

    public void Dispose()
    {
        if (_to.Capacity > KeptCapacity)
            _to = new StringBuilder(16 * 1024);
        _to.Clear();
        _held.Clear();
        _inLink = false;
        s_spare = this;
    }

    private StringBuilder Id(string anchor) => _to.Append(" id=\"").Escaped(Prefix).Escaped(anchor).Append('"');
}
