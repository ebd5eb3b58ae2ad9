using System.Text;
using Annals.Core.Prose;
using Annals.Core.Text;
using Annals.Core.Wording;

namespace Annals.Rendering.Html;

internal sealed partial class Sheet
{
    /// <summary>
    /// A phrase's language and, where it runs against the words around it, its direction; then its words, to which another phrase within it
    /// is foreign in its turn.
    /// </summary>
    private void Foreign(ForeignPhrase phrase)
    {
        var around = _language;
        _to.Attribute("lang", phrase.Language);
        if (WritingDirection.Within(phrase.Language, around) is { } direction)
            _to.Attribute("dir", direction);
        _to.Append('>');
        _language = phrase.Language;
        Write(phrase.Content);
        _language = around;
    }

    /// <summary>In an element whose words or name are the writer's own: says their language where the text is in another.</summary>
    private StringBuilder Ours() => IsOurs ? _to : _to.Attribute("lang", English.Tag);

    /// <summary>The writer's own words within a line of the text.</summary>
    private void Ours(string words)
    {
        if (IsOurs)
            _to.Append(words);
        else
            _to.Append("<span").Attribute("lang", English.Tag).Append('>').Append(words).Append("</span>");
    }

    private bool IsOurs => LanguageTag.IsSame(_language, English.Tag);
}
