namespace Annals.Core.Pages;

/// <summary>A file that the theme ships: a style sheet, a script, a font.</summary>
/// <param name="Name">Below the theme's folder of that kind: <c>annals.css</c>, <c>reading.js</c>, <c>fonts/serif-text.woff2</c>.</param>
public sealed record ThemeFile(string Name, ReadOnlyMemory<byte> Content);
