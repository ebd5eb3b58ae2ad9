using Spectre.Console;
using Spectre.Console.Rendering;

namespace Annals.App.Terminal;

/// <summary>
/// A console at which Ctrl-D gives up, as it does in shells: it means that no more will be typed, and who waits for an answer all the same
/// would wait for ever.
/// </summary>
internal sealed class Keyboard(IAnsiConsole console) : IAnsiConsole, IAnsiConsoleInput
{
    private const char EndOfInput = '\u0004';

    public Profile Profile => console.Profile;

    public IAnsiConsoleCursor Cursor => console.Cursor;

    public IAnsiConsoleInput Input => this;

    public IExclusivityMode ExclusivityMode => console.ExclusivityMode;

    public RenderPipeline Pipeline => console.Pipeline;

    public void Clear(bool home) => console.Clear(home);

    public void Write(IRenderable renderable) => console.Write(renderable);

    public bool IsKeyAvailable() => console.Input.IsKeyAvailable();

    public ConsoleKeyInfo? ReadKey(bool intercept) => Key(console.Input.ReadKey(intercept));

    public async Task<ConsoleKeyInfo?> ReadKeyAsync(bool intercept, CancellationToken cancellationToken) =>
        Key(await console.Input.ReadKeyAsync(intercept, cancellationToken));

    /// <exception cref="OperationCanceledException">It is the key that gives up.</exception>
    private static ConsoleKeyInfo? Key(ConsoleKeyInfo? key) =>
        key is { KeyChar: EndOfInput } or { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control }
            ? throw new OperationCanceledException()
            : key;
}
