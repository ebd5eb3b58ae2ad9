namespace Annals.Core.Pages;

/// <summary>Makes a page's whole HTML document. The theme has one; it is pure and may be called on any thread.</summary>
public delegate string PageTemplate(Page page, SiteFrame frame);
