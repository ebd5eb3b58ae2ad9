using Annals.Core.Publications;

namespace Annals.Core.Pages;

/// <summary>
/// What opens beside a word that is linked: the least that a reader needs to read on, and the way to the whole. A closed family.
/// </summary>
/// <param name="To">Where the whole is.</param>
public abstract record Card(UrlPath To);

/// <summary>Of a term, person, place or organisation.</summary>
/// <param name="Mentions">How many passages name it.</param>
public sealed record EntryCard(Entry Entry, int Mentions) : Card(Addresses.Entry(Entry.Key));

/// <param name="Image">Null where the publication shows none.</param>
public sealed record FigureCard(Figure Figure, ImageFile? Image) : Card(Addresses.Figure(Figure.Id));

public sealed record ChapterCard(Work Work, Chapter Chapter) : Card(Addresses.Chapter(Chapter));

public sealed record EventCard(HistoricalEvent Event) : Card(Addresses.Event(Event.Id));

/// <summary>Of a work cited: its full reference.</summary>
public sealed record WorkCitedCard(BibliographyItem Item) : Card(Addresses.BibliographyItem(Item.Key));

/// <summary>
/// A card as the theme sets it: a piece of HTML and no document, which travels in a small file of its own. In no plan of pages.
/// </summary>
public sealed record CardPage(Card Card) : Page(Addresses.Card(Card.To), "", "");
