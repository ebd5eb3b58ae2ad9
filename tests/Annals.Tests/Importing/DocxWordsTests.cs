using Xunit;

namespace Annals.Tests.Importing;

/// <summary>
/// Whatever Word wraps around words, they are in the chapter or told of. In each document every word that begins with <c>kept</c> stands
/// somewhere else.
/// </summary>
public sealed class DocxWordsTests
{
    private static string P(string runs) => $"<w:p>{runs}</w:p>";

    private static string R(string words) => $"<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>";

    private const string Begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
    private const string Separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    private const string End = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

    private static string Does(string what) => $"<w:r><w:instrText xml:space=\"preserve\">{what}</w:instrText></w:r>";

    private static string Table(string cell) => $"<w:tbl><w:tr><w:tc>{cell}</w:tc></w:tr></w:tbl>";

    private static string Nested(int times, string inner)
    {
        for (var i = 0; i < times; i++)
            inner = Table(inner + P(""));
        return inner;
    }

    public static TheoryData<string, string> Documents =>
        new()
        {
            { "a field that never ends", P(R("kept1 ") + Begin + Does("PAGE") + R("kept2")) + P(R("kept3")) },
            { "a field without an end behind its result", P(R("kept1 ") + Begin + Does("PAGE") + Separate + R("kept2")) + P(R("kept3")) },
            { "an end without a field", P(R("kept1 ") + End + R("kept2")) + P(R("kept3")) },
            {
                "fields within fields",
                P(
                    Begin
                        + Does("IF ")
                        + Begin
                        + Does("PAGE")
                        + Separate
                        + R("1")
                        + End
                        + Does(" = 1")
                        + Separate
                        + R("kept1 ")
                        + Begin
                        + Does("DATE")
                        + Separate
                        + R("kept2")
                        + End
                        + End
                        + R("kept3")
                )
            },
            {
                "a field over paragraphs",
                P(Begin + Does("TOC \\o") + Separate + R("kept1")) + P(R("kept2")) + P(R("kept3") + End) + P(R("kept4"))
            },
            { "signs in a broken field", P(R("kept1") + Begin + Does("PAGE") + "<w:r><w:tab/><w:noBreakHyphen/><w:t>kept2</w:t></w:r>") },
            { "tables forty deep", Nested(40, P(R("kept1"))) + P(R("kept2")) },
            {
                "content controls",
                "<w:sdt><w:sdtContent>"
                    + P("<w:sdt><w:sdtContent>" + R("kept1") + "</w:sdtContent></w:sdt>" + R(" kept2"))
                    + "</w:sdtContent></w:sdt>"
            },
            {
                "content controls around rows and cells",
                "<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>"
                    + P(R("kept1"))
                    + "</w:tc><w:sdt><w:sdtContent><w:tc>"
                    + P(R("kept2"))
                    + "</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt><w:tr><w:tc>"
                    + P(R("kept3"))
                    + "</w:tc><w:tc>"
                    + P(R("kept4"))
                    + "</w:tc></w:tr></w:tbl>"
            },
            {
                "custom XML",
                "<w:customXml w:element=\"a\">" + P("<w:customXml w:element=\"b\">" + R("kept1") + "</w:customXml>") + "</w:customXml>"
            },
            {
                "smart tags",
                P(
                    "<w:smartTag w:element=\"place\"><w:smartTag w:element=\"city\">"
                        + R("kept1")
                        + "</w:smartTag>"
                        + R(" kept2")
                        + "</w:smartTag>"
                )
            },
            { "directions", P("<w:dir w:val=\"rtl\">" + R("kept1") + "</w:dir><w:bdo w:val=\"ltr\">" + R(" kept2") + "</w:bdo>") },
            {
                "moved words",
                P(
                    "<w:moveFromRangeStart w:id=\"1\" w:name=\"m\"/><w:moveFrom w:id=\"2\">"
                        + R("kept1")
                        + "</w:moveFrom><w:moveFromRangeEnd w:id=\"1\"/>"
                        + R("kept2")
                )
                    + P(
                        "<w:moveToRangeStart w:id=\"3\" w:name=\"m\"/><w:moveTo w:id=\"4\">"
                            + R("kept3")
                            + "</w:moveTo><w:moveToRangeEnd w:id=\"3\"/>"
                    )
            },
            {
                "paragraphs within a tracked change",
                "<w:ins w:id=\"1\">" + P(R("kept1")) + "</w:ins><w:moveTo w:id=\"2\">" + P(R("kept2")) + "</w:moveTo>" + P(R("kept3"))
            },
            {
                "a text box drawn twice",
                P(
                    R("kept1")
                        + "<w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>"
                        + P(R("kept2"))
                        + Table(P(R("kept3")))
                        + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
                )
            },
            {
                "headings that are a number alone",
                "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:p>"
                    + P(R("kept1"))
                    + "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>"
                    + R("kept2")
                    + "</w:p>"
                    + P(R("kept3"))
            },
            {
                "symbols",
                P(
                    R("kept1")
                        + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F04A\"/><w:sym w:font=\"Nobody\" w:char=\"F0FF\"/><w:sym w:char=\"zz\"/></w:r>"
                        + R("kept2")
                )
            },
            {
                "a simple field",
                P(
                    "<w:fldSimple w:instr=\"AUTHOR\">"
                        + R("kept1")
                        + "<w:fldSimple w:instr=\"DATE\">"
                        + R(" kept2")
                        + "</w:fldSimple></w:fldSimple>"
                )
            },
            {
                "a field in a table that ends behind it",
                Table(P(Begin + Does("REF a \\h") + Separate + R("kept1"))) + P(R("kept2") + End + R("kept3"))
            },
            {
                "a field that begins in a table and is cut off by it",
                Table(P(R("kept1") + Begin + Does("PAGE") + R(" kept2"))) + P(R("kept3"))
            },
            { "hidden runs", P("<w:r><w:rPr><w:vanish/></w:rPr><w:t>kept1</w:t></w:r>" + R("kept2")) },
            { "another document in this one", P(R("kept1")) + "<w:altChunk r:id=\"r9\"/>" + P(R("kept2")) },
        };

    [Theory]
    [MemberData(nameof(Documents))]
    public void No_word_is_lost_in(string what, string body)
    {
        var converted = Converted.Of(DocxParts.Of(body), "a.docx");

        Assert.Empty(converted.Errors);
        var whole = converted.Whole();
        var lost = Enumerable
            .Range(1, 9)
            .Select(i => $"kept{i}")
            .Where(w => body.Contains(w, StringComparison.Ordinal) && !whole.Contains(w, StringComparison.Ordinal));
        Assert.True(!lost.Any(), $"{what}: {string.Join(' ', lost)}\n{whole}");
    }

    [Fact]
    public void Words_of_a_field_that_begins_nothing_keep_what_stands_among_them()
    {
        var chapter = Converted
            .Of(
                DocxParts.Of(
                    P(R("Caesar ") + Begin + Does("PAGE") + "<w:r><w:t>49</w:t><w:noBreakHyphen/><w:t>44</w:t><w:br/><w:t>Rome</w:t></w:r>")
                ),
                "a.docx"
            )
            .Chapter;

        Assert.Contains("49\u201144", chapter, StringComparison.Ordinal);
        Assert.DoesNotContain("44Rome", chapter, StringComparison.Ordinal);
    }
}
