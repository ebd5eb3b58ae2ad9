using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Annals.Importing.Foreign;

namespace Annals.Importing.Html;

/// <summary>
/// Notes that stand in a file of their own, as those of e-books do. Where it lies beside the page they are brought to the page's end.
/// </summary>
internal static class NotesBeside
{
    /// <param name="beside">Gives a file that lies beside the page.</param>
    public static void Bring(IHtmlDocument page, IElement home, Func<string, ReadOnlyMemory<byte>?> beside, List<Remark> remarks)
    {
        var marks = home.QuerySelectorAll("a[href]")
            .Where(HtmlNotes.SaysMark)
            .Select(a => (Link: a, Address: a.GetAttribute("href")!.Split('#')))
            .Where(m => m.Address is [{ Length: > 0 } file, { Length: > 0 }] && !file.Contains(':') && !file.StartsWith('/'))
            .ToList();
        foreach (var marked in marks.GroupBy(m => m.Address[0], StringComparer.Ordinal))
        {
            using var other = Parsed(beside(Uri.UnescapeDataString(marked.Key)), marked.Key);
            if (other is null)
                continue;
            var brought = page.CreateElement("section");
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (link, address) in marked)
            {
                var name = marked.Key + "-" + address[1];
                if (names.Add(name))
                {
                    if (other.GetElementById(Uri.UnescapeDataString(address[1])) is not { } target)
                    {
                        names.Remove(name);
                        continue;
                    }
                    var note = (IElement)page.Import(target, deep: true);
                    note.Id = name;
                    foreach (var back in note.QuerySelectorAll("a[href*='#']").ToList())
                        back.SetAttribute("href", "#" + back.GetAttribute("href")!.Split('#')[1]);
                    brought.AppendChild(note);
                }
                link.SetAttribute("href", "#" + Uri.EscapeDataString(name));
            }
            if (brought.ChildElementCount == 0)
                continue;
            remarks.Add(
                new Remark(RemarkKind.Changed, MainText.PlaceOf(home), $"notes that stand in {marked.Key}, which is kept elsewhere")
            );
            home.AppendChild(brought);
        }
    }

    private static IHtmlDocument? Parsed(ReadOnlyMemory<byte>? file, string name)
    {
        var (remarks, found) = (new List<Remark>(), new List<Diagnostic>());
        if (file is not { } bytes || HtmlText.Of(bytes.Span, name, null, remarks, found) is not { } received)
            return null;
        var text = Xhtml.AsHtml(received);
        if (!HtmlLimits.Allow(text, name, found))
            return null;
        var other = new HtmlParser().ParseDocument(text);
        return HtmlLimits.Allow(other, name, found) ? other : null;
    }
}
