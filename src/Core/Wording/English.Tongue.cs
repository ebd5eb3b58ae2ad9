namespace Annals.Core.Wording;

public sealed partial class English
{
    /// <summary>The language of these words, as pages in another language have to say.</summary>
    public const string Tag = "en";
}
