namespace Annals.Core.Wording;

/// <content>Pictures opened over the page.</content>
public sealed partial class English
{
    public string PreviousFigure => "Previous";
    public string NextFigure => "Next";
    public string FullSize => "Full size";
    public string FigureOf => "{n} of {m}";
    public string PictureLacking => "The picture did not load";
}
