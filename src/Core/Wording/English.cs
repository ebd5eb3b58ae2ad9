using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Annals.Core.Publications;
using Annals.Core.Text;
using Annals.Core.Time;

namespace Annals.Core.Wording;

/// <summary>
/// Every word that the theme itself says, in English. Templates say none of their own, so that another language is another such file.
/// </summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1822", Justification = "A language is an instance: a site picks one.")]
public sealed partial class English
{
    public static readonly English Words = new();

    private static readonly string[] s_numbers =
    [
        "",
        "One",
        "Two",
        "Three",
        "Four",
        "Five",
        "Six",
        "Seven",
        "Eight",
        "Nine",
        "Ten",
        "Eleven",
        "Twelve",
        "Thirteen",
        "Fourteen",
        "Fifteen",
        "Sixteen",
        "Seventeen",
        "Eighteen",
        "Nineteen",
        "Twenty",
    ];

    // The frame
    public string SkipToText => "Skip to the text";
    public string Site => "Site";
    public string Contents => "Contents";
    public string Close => "Close";
    public string FullEntry => "The full entry";
    public string TitlePage => "Title page";
    public string WholeText => "The whole text";

    /// <summary>Behind a list that has only some of a work's chapters.</summary>
    public string AllChapters(int count) => $"All {Number(count)} chapters";

    /// <summary>In the place of a list that would have too many of the publication's works.</summary>
    public string AllWorks(int count) => $"All {Number(count)} works";

    public string Feed => "News of this edition";
    public string Typefaces => "Set in Source Serif and Source Sans.";

    public string PrintedFrom(string address) => $"Printed from {address}";

    public string EditedBy(ImmutableArray<string> editors) => "Edited by " + Joined(editors);

    // Title page and contents
    public string Begin => "Begin reading";

    public string EditionOf(DateOnly date) => $"Edition of {Day(date)}";

    public string WithTheText => "With the text";
    public string ChapterList => "Chapters";

    public string Chapters(int count) => Count(count, "chapter", "chapters");

    // A chapter
    public string Chapter => "Chapter";
    public string Previous => "Previous";
    public string Next => "Next";
    public string InThisChapter => "In this chapter";
    public string Notes => "Notes";
    public string NotesInTheMargin => "Notes in the margin";
    public string ReadOn => "Read on";
    public string Fold => "Fold";

    public string Version(ChapterVersion version, DateOnly date) => $"Version {version}, {Day(date)}";

    /// <summary>
    /// How long reading takes at 230 words a minute: to the minute below an hour, to five minutes below ten hours, and then to the hour.
    /// </summary>
    public string ReadingTime(long words)
    {
        var minutes = Math.Max(1, (words + 115) / 230);
        if (minutes < 60)
            return Count((int)minutes, "minute", "minutes");
        if (minutes >= 10 * 60)
            return Count((int)((minutes + 30) / 60), "hour", "hours");
        var (hours, rest) = Math.DivRem((minutes + 2) / 5 * 5, 60);
        return rest == 0 ? Count((int)hours, "hour", "hours") : $"{Count((int)hours, "hour", "hours")} {rest} minutes";
    }

    public string TitleIsOurs => "The title is the editors’.";

    public string YearsCovered(string years, string whole) => $"The chapter covers {years} of the years {whole}.";

    // Registers
    public string By(string maker) => "by " + maker;

    public string Letters => "Letters";
    public string See => "see";
    public string SeeAlso => "See also";
    public string Mentions => "Mentions";

    public string MentionCount(int count) => Count(count, "mention", "mentions");

    public string NeverMentioned => "Not mentioned in the text.";
    public string OtherForms => "Also";
    public string Elsewhere => "Elsewhere";
    public string Works => "Works";
    public string Position => "Position";

    public string Paragraph(int number) => number == 0 ? "" : "¶\u2009" + Number(number);

    public string InA(MentionPlace place) =>
        place switch
        {
            MentionPlace.Text => "",
            MentionPlace.Heading => "heading",
            MentionPlace.Note => "note",
            MentionPlace.Caption => "caption",
            MentionPlace.Definition => "entry",
            MentionPlace.Event => "event",
            MentionPlace.Erratum => "erratum",
            MentionPlace.Page => "page",
            _ => throw new System.Diagnostics.UnreachableException(place.ToString()),
        };

    public string Register(EntryKind kind) =>
        kind switch
        {
            EntryKind.Term => "Glossary",
            EntryKind.Person => "People",
            EntryKind.Place => "Places",
            EntryKind.Organisation => "Organisations",
            _ => throw new System.Diagnostics.UnreachableException(kind.ToString()),
        };

    // Figures
    public string Figures => "Figures";

    public string Figure(int number) => "Figure " + Number(number);

    public string Title => "Title";
    public string Maker => "Maker";
    public string Kind => "Kind";
    public string Date => "Date";
    public string Medium => "Medium";
    public string Size => "Size";
    public string Holder => "Holder";
    public string Rights => "Rights";
    public string Credit => "Credit";
    public string StandsIn => "Stands in";
    public string SourceWords => "In the source";

    public string SourceLine(int line) => $"line {Number(line)}";

    public string OurReading => "our reading";
    public string NotStated => "not stated in the source";
    public string NotShown => "No chapter shows it.";

    // Timeline, bibliography, errors
    public string And => "and";
    public string NotFound => "There is no such page";
    public string NotFoundReason =>
        "The address may have been copied short, or the page was never here. Published addresses of this edition do not change.";

    public string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands above a chapter's title; empty for an unnumbered chapter.</summary>
    public string ChapterLabel(Chapter chapter, ChapterNumbering numbering)
    {
        if (chapter.Label is { } label)
            return label;
        var number = chapter.Order.Value;
        if (number < 1)
            return "";
        return numbering switch
        {
            ChapterNumbering.None => "",
            ChapterNumbering.Roman => $"{Chapter} {RomanNumeral.Of(number)}",
            ChapterNumbering.Arabic => $"{Chapter} {(number < s_numbers.Length ? s_numbers[number] : Number(number))}",
            _ => throw new System.Diagnostics.UnreachableException(numbering.ToString()),
        };
    }

    /// <summary>The number of a chapter's place, which no other in its work has; empty for an unnumbered chapter.</summary>
    public string Numeral(Chapter chapter, ChapterNumbering numbering) =>
        chapter.Order.Value < 1 || numbering == ChapterNumbering.None ? ""
        : numbering == ChapterNumbering.Roman ? RomanNumeral.Of(chapter.Order.Value)
        : Number(chapter.Order.Value);

    /// <summary>
    /// The number by which lists call a chapter: the one in its own label where it has a label (<c>XII</c> of "Chapter XII"; none of
    /// "Prologue"), else the one of its place. Two chapters of a work may have the same, where its parts begin to count anew.
    /// </summary>
    public string ListNumeral(Chapter chapter, ChapterNumbering numbering) =>
        chapter.Label is not { } label ? Numeral(chapter, numbering)
        : LabelNumeral().Match(label) is { Success: true } number ? number.Groups[1].Value
        : "";

    [GeneratedRegex(@"(?:^|\s)([IVXLCDM]{1,12}|[0-9]{1,4})[.:]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelNumeral();

    private string Count(int n, string one, string many) => $"{Number(n)} {(n == 1 ? one : many)}";

    public string Joined(IReadOnlyList<string> names) =>
        names.Count switch
        {
            0 => "",
            1 => names[0],
            _ => $"{string.Join(", ", names.Take(names.Count - 1))} {And} {names[^1]}",
        };
}
