namespace Annals.Resolving.Names.Regularising;

/// <summary>
/// English plurals of names that are replaced: <c>the Khojas</c> are <c>the Hoxhas</c>. Only those that add a plain s, to the form and to
/// its reading.
/// </summary>
internal static class Plurals
{
    public static NameForm? Of(NameForm form)
    {
        if (form.After.Length > 0 || !TakesS(form.Words) || !TakesS(form.Read!))
            return null;
        return new NameForm(form.Entry, form.Written + "s", form.Words + "s", form.Before, "", form.Letter)
        {
            Read = form.Read + "s",
            IsPlural = true,
        };
    }

    public static bool IsIn(string language) =>
        language.Length >= 2
        && language.StartsWith("en", StringComparison.OrdinalIgnoreCase)
        && (language.Length == 2 || language[2] == '-');

    private static bool TakesS(string name) =>
        char.IsLetter(name[^1])
        && name[^1] is not ('s' or 'x' or 'z' or 'S' or 'X' or 'Z')
        && !name.EndsWith("ch", StringComparison.Ordinal)
        && !name.EndsWith("sh", StringComparison.Ordinal);
}
