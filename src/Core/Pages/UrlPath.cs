namespace Annals.Core.Pages;

/// <summary>An address within the site: begins with a slash, whatever folder the host serves from; may end in a fragment.</summary>
public readonly record struct UrlPath(string Value)
{
    public UrlPath At(string anchor) => new($"{Value}#{anchor}");

    /// <summary>Without its fragment.</summary>
    public UrlPath Page => Value.IndexOf('#') is >= 0 and var i ? new(Value[..i]) : this;

    /// <summary>The file that answers it: <c>/rome/</c> is <c>rome/index.html</c>.</summary>
    public string File
    {
        get
        {
            var page = Page.Value[1..];
            return page.Length == 0 || page.EndsWith('/') ? page + "index.html" : page;
        }
    }

    public override string ToString() => Value;
}
