using System.Collections.Immutable;

namespace Annals.Core.Wording;

/// <content>What the reader sets, and where the reader is.</content>
public sealed partial class English
{
    public string ReadingSettings => "Reading settings";
    public string ReadingSettingsShort => "Aa";
    public string Reset => "Reset";
    public string KeptHere => "Kept in this browser and sent nowhere.";
    public string ShowProgress => "Show how far I am";
    public string RememberPlace => "Remember where I am";
    public string UseShortcuts => "Keyboard shortcuts";
    public string ShortcutList => "List of shortcuts";
    public string WhileReading => "While reading";

    public string GoOn => "Go on where you stopped";

    /// <summary>Placeholders are filled in by the script: the chapter's title and the paragraph's number.</summary>
    public string PlaceInChapter => "Paragraph {n} of {title}";
    public string Read => "read";
    public string ReadTo => "read to paragraph {n}";

    /// <summary>The choices that are made of a few; of each, the value without one is how the edition is made.</summary>
    public ImmutableArray<ReadingChoice> ReadingChoices { get; } =
    [
        new("size", "Text size", [("1", "Smallest"), ("2", "Smaller"), ("", "As designed"), ("4", "Larger"), ("5", "Largest")]),
        new("measure", "Line length", [("narrow", "Narrow"), ("", "Normal"), ("wide", "Wide")]),
        new("face", "Typeface", [("", "Serif"), ("sans", "Sans")]),
        new("theme", "Colours", [("", "As the system"), ("light", "Light"), ("sepia", "Sepia"), ("dark", "Dark")]),
    ];

    /// <summary>
    /// Every shortcut has a modifier, so that none is a letter somebody meant to type; keys without one act on what has the
    /// focus or is open.
    /// </summary>
    public ImmutableArray<(ImmutableArray<string> Keys, string Does)> Shortcuts { get; } =
    [
        (["Alt", "Shift", "→"], "Next chapter"),
        (["Alt", "Shift", "←"], "Previous chapter"),
        (["Alt", "Shift", "↑"], "Contents of the work"),
        (["Ctrl", "K"], "Search; with ⌘ in place of Ctrl on a Mac"),
        (["Alt", "Shift", "A"], "Reading settings"),
        (["Alt", "Shift", "K"], "This list"),
        (["Alt", "↓", "↑"], "From change to change, where versions are compared"),
        (["↓", "↑"], "From a paragraph’s number to the next and to the one before"),
        (["Esc"], "Close what is open; from a note in the margin back to its mark"),
    ];
}
