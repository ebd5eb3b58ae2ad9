using System.CommandLine;
using Annals.App.Disk;
using Annals.Editing.Releases;
using Annals.Publishing;

namespace Annals.App.Commands;

/// <summary>The options that say which text is meant and how strict to be with it.</summary>
internal sealed class TextOptions
{
    private readonly Option<bool> _strict = new("--strict") { Description = "What a publisher must not ship counts as an error." };

    private readonly Option<bool> _released = new("--released")
    {
        Description = "Take each chapter as it was last published, not as it lies there; leave out what never was.",
    };

    public Option<bool> Released => _released;

    public void AddTo(Command command)
    {
        command.Options.Add(_strict);
        command.Options.Add(_released);
    }

    public TextWish Wish(ParseResult parsed, CommonOptions common) =>
        new(parsed.GetValue(common.Input)!, new PressTerms(parsed.GetValue(_strict), parsed.GetValue(_released)));
}

/// <param name="Input">The input folder.</param>
internal sealed record TextWish(string Input, PressTerms Terms)
{
    /// <summary>The text that is meant; the diagnostics tell what is not in it.</summary>
    /// <param name="tell">Takes a sentence for the person who asked.</param>
    /// <param name="memory">Of earlier readings; null for none.</param>
    public Checked<ReleasedInput> Open(Action<string> tell, CancellationToken cancel, FolderMemory? memory = null)
    {
        var input = InputFolder.Open(Input, tell, memory);
        return Terms.Released ? ReleasedText.Of(input, cancel) : Checked.Of(ReleasedInput.AsItIs(input));
    }
}
