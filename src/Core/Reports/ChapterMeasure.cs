namespace Annals.Core.Reports;

/// <summary>A chapter's length and how it reads.</summary>
/// <param name="Words">In its body, as everywhere on the site.</param>
/// <param name="Terms">Glossary terms that its body or notes name, each once.</param>
/// <param name="Readability">Null where its paragraphs have no words.</param>
public sealed record ChapterMeasure(ReportedPlace Place, int Words, int Paragraphs, int Notes, int Terms, Readability? Readability);

/// <summary>How the prose of a chapter's paragraphs reads; headings, tables, verse and notes are left out.</summary>
/// <param name="WordsPerSentence">On the average.</param>
/// <param name="LettersPerWord">On the average, numbers left out.</param>
/// <param name="ReadingEase">
/// Flesch's, of English only: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word (R. Flesch, "A New Readability Yardstick",
/// Journal of Applied Psychology 32, 1948). 60 to 70 is plain English, below 30 is academic prose. Null for other languages, whose
/// syllables and constants are not these.
/// </param>
/// <param name="Grade">
/// The years of American schooling that a reader needs, after Flesch and Kincaid: 0.39 × words per sentence + 11.8 × syllables per word −
/// 15.59 (J. P. Kincaid and others, 1975). English only.
/// </param>
public sealed record Readability(int Sentences, double WordsPerSentence, double LettersPerWord, double? ReadingEase, double? Grade);
