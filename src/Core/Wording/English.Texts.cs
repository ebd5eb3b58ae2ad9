namespace Annals.Core.Wording;

/// <content>The reading text and the source text.</content>
public sealed partial class English
{
    public string WhichText => "Which text";
    public string ReadingText => "Reading text";
    public string SourceText => "Source text";
    public string ShowInterventions => "Show what was changed";
    public string SourceTextIs =>
        "The words of the source, letter by letter: names as it spells them, nothing emended, no links and no notes of editors.";
    public string Emendations => "Emendations";
    public string InTheSource => "In the source:";
    public string SeeInTheSource => "There in the source text";
}
