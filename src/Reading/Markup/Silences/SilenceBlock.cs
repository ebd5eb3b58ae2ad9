using Markdig.Parsers;
using Markdig.Syntax;

namespace Annals.Reading.Markup.Silences;

/// <summary>A comment to Annals as typed: <c>&lt;!-- annals: allow TYPO002, because … --&gt;</c>. It is no part of the text.</summary>
internal sealed class SilenceBlock : LeafBlock
{
    public SilenceBlock(BlockParser parser)
        : base(parser) => ProcessInlines = false;

    /// <summary>False where the comment has no end.</summary>
    public bool IsWhole { get; set; }
}
