namespace Annals.Theme.Parts;

/// <summary>
/// The address under which a reader reports a mistake: a mail with its subject and text filled in, or the page on which an issue is opened.
/// </summary>
internal static class ReportAddress
{
    /// <param name="to">A mail address or a web page, as publication.yml has it.</param>
    /// <param name="subject">What the report is about.</param>
    /// <param name="body">Where the mistake is; the reader writes on.</param>
    public static string Of(Uri to, string subject, string body)
    {
        // Mail programs know subject, the forms of code hosts title; both take body. Lines of a mail end as RFC 6068 has it.
        var isMail = to.Scheme == "mailto";
        var text = isMail ? body.ReplaceLineEndings("\r\n") : body;
        var query = $"{(isMail ? "subject" : "title")}={Uri.EscapeDataString(subject)}&body={Uri.EscapeDataString(text)}";
        return $"{to.OriginalString}{(to.Query.Length > 0 ? "&" : "?")}{query}";
    }
}
