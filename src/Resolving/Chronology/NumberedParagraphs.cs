namespace Annals.Resolving.Chronology;

/// <summary>The paragraphs that have numbers, in reading order, those in quotations and lists too.</summary>
internal static class NumberedParagraphs
{
    public static IEnumerable<Paragraph> In(ImmutableArray<Block> blocks) =>
        blocks.SelectMany(block =>
            block switch
            {
                Paragraph { Number: > 0 } p => [p],
                Quotation q => In(q.Content),
                ListBlock l => l.Items.SelectMany(item => In(item.Content)),
                DefinitionList d => d.Items.SelectMany(item => In(item.Meaning)),
                _ => [],
            }
        );
}
