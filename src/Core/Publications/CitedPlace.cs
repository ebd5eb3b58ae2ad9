using Annals.Core.Pages;
using Annals.Core.Prose;

namespace Annals.Core.Publications;

/// <summary>A place where a text cites a work.</summary>
/// <param name="Where">What a reader calls the text: the chapter's title, the entry's name.</param>
/// <param name="Address">The page and anchor of the passage.</param>
/// <param name="Note">The note that cites it; null where the text itself does.</param>
/// <param name="Paragraph">The paragraph's number; 0 outside the body's paragraphs.</param>
public sealed record CitedPlace(MentionPlace Place, ChapterKey? Chapter, string Where, UrlPath Address, NoteKey? Note, int Paragraph);
