using System.Collections.Immutable;
using Annals.Core.Wording;
using Microsoft.AspNetCore.Components;

namespace Annals.Theme.Parts;

/// <summary>A paragraph by its number: <c>¶ 12</c> for the eye, "paragraph 12" for the ear, which may not know the sign.</summary>
internal static class ParagraphSign
{
    public static MarkupString Of(params ImmutableArray<int> numbers) =>
        new(
            $"<span aria-hidden=\"true\">{English.Words.Paragraphs(numbers)}</span><span class=\"unseen\">{English.Words.ParagraphsHeard(numbers)}</span>"
        );
}
