namespace Annals.Core.Pages;

/// <summary>Markup that is safe to write as it is: text in it is escaped already.</summary>
public readonly record struct Html(string Value)
{
    public override string ToString() => Value;
}
