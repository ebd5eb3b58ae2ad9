namespace Annals.Resolving.Figures;

/// <summary>Who made figures: a maker is a person's id, a name that one person's record has, or free text.</summary>
internal sealed class Makers
{
    private readonly Dictionary<string, Person> _byId = new(StringComparer.Ordinal);
    private readonly ILookup<string, Person> _byName;

    public Makers(ImmutableArray<Person> people)
    {
        foreach (var person in people)
            _byId.TryAdd(person.Key.Id, person);
        _byName = people
            .SelectMany(p => p.Variants.Select(v => v.Source).Append(p.Name).Select(form => (Form: form, Person: p)))
            .ToLookup(named => named.Form, named => named.Person, StringComparer.Ordinal);
    }

    public Figure Named(Figure figure, List<Diagnostic> diagnostics)
    {
        if (figure.Maker is not { } maker)
            return figure;
        var person = _byId.GetValueOrDefault(maker.Value) ?? Single(maker.Value);
        if (person is not null)
            return figure with { MakerKey = person.Key, MakerName = person.Name };
        if (LooksLikeId(maker.Value))
        {
            diagnostics.Add(
                FigureRules.UnknownMaker.At(
                    figure.File,
                    maker.Span,
                    $"there is no person '{maker}'",
                    Nearest.To(maker.Value, _byId.Keys) is { } near
                        ? $"did you mean {near}?"
                        : $"write people/{maker}.md, or the name as it should be read"
                )
            );
        }
        return figure with { MakerName = maker.Value };
    }

    private Person? Single(string name)
    {
        var people = _byName[name].Distinct().ToList();
        return people is [var only] ? only : null;
    }

    private static bool LooksLikeId(string maker) =>
        maker.Contains('-', StringComparison.Ordinal) && maker.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
