using System.Buffers;

namespace Annals.Core.Pages;

/// <summary>Writes a page's whole HTML document, in UTF-8. The theme has one; it is pure and may be called on any thread.</summary>
public delegate void PageTemplate(Page page, SiteFrame frame, IBufferWriter<byte> to);
