#nullable disable
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Statiq.Common;
using Statiq.Core;
using Statiq.Web;

namespace Statiq.Common
{
    public interface IBootstrapper
    {
        IFileSystem FileSystem { get; }
    }

    public static class BootstrapperConfigurationExtensions
    {
        public static TBootstrapper ConfigureServices<TBootstrapper>(this TBootstrapper bootstrapper, Action<IServiceCollection> action)
            where TBootstrapper : IBootstrapper
        {
            ((App.Bootstrapper)(object)bootstrapper).Services.Add(action);
            return bootstrapper;
        }

        public static TBootstrapper ConfigureEngine<TBootstrapper>(this TBootstrapper bootstrapper, Action<IEngine> action)
            where TBootstrapper : IBootstrapper
        {
            ((App.Bootstrapper)(object)bootstrapper).Engines.Add(action);
            return bootstrapper;
        }

        public static TBootstrapper AddSetting<TBootstrapper>(this TBootstrapper bootstrapper, string key, object value)
            where TBootstrapper : IBootstrapper
        {
            ((App.Bootstrapper)(object)bootstrapper).Settings[key] = value;
            return bootstrapper;
        }
    }
}

namespace Statiq.App
{
    public sealed class BootstrapperFactory;

    public sealed class Bootstrapper : IBootstrapper
    {
        private readonly string[] _arguments;
        private readonly StubFileSystem _files = new();
        private readonly ServiceCollection _services = [];
        private LogLevel _failureLevel = LogLevel.Error;

        internal Bootstrapper(string[] arguments) => _arguments = arguments;

        public static readonly BootstrapperFactory Factory = new();

        public IFileSystem FileSystem => _files;

        internal List<Action<IServiceCollection>> Services { get; } = [];

        internal List<Action<IEngine>> Engines { get; } = [];

        internal StubMetadata Settings { get; } = new();

        /// <summary>Pipelines that Statiq finds by type: one whose name is taken is dropped without a word.</summary>
        internal List<(string Name, IPipeline Pipeline)> ServicePipelines { get; } = [];

        internal StubLog Log { get; } = new();

        internal StubEngine Engine { get; private set; }

        internal CancellationTokenSource Cancel { get; } = new();

        internal StubFileSystem Files => _files;

        public async Task<int> RunAsync()
        {
            var named = new List<string>();
            var normal = false;
            try
            {
                foreach (var action in Services)
                    action(_services);
                Themes();
                ReadCommandLine(named, ref normal);
                Engine = new StubEngine(Settings, _files, Log);
                foreach (var (name, pipeline) in ServicePipelines.Where(p => !Engine.Pipelines.ContainsKey(p.Name)))
                    Engine.Pipelines.Add(name, pipeline);
                foreach (var action in Engines)
                    action(Engine);
            }
            catch (Exception e) when (e is not NotImplementedException)
            {
                Log.Log(LogLevel.Critical, "{Message}", e.Message);
                return -1;
            }
            return await Execute([.. named], normal || named.Count == 0);
        }

        private async Task<int> Execute(string[] named, bool normal)
        {
            try
            {
                await Engine.Execute(named, normal, Cancel.Token);
            }
            catch (OperationCanceledException e) when (Cancel.IsCancellationRequested)
            {
                // Statiq's list of exit codes has a 6 for this, but its engine has forgotten the token when that is decided.
                Log.Log(LogLevel.Critical, "{Message}", e.Message);
                return 1;
            }
            catch (Exception e)
            {
                var cause = e is LoggedException logged ? logged.InnerException : e;
                if (cause is NotImplementedException)
                    throw cause;
                Log.Log(LogLevel.Critical, "{Message}", cause.Message);
                return cause is ExecutionException ? 4 : 1;
            }
            return Log.Lines.Any(l => l.Level >= _failureLevel) ? 5 : 0;
        }

        // Before the command line, so that -i takes none of these folders away.
        private void Themes()
        {
            if (_services.Select(s => s.ImplementationInstance).OfType<ThemeManager>().SingleOrDefault() is not { } themes)
                return;
            foreach (var path in themes.ThemePaths.Reverse())
            {
                var folder = _files.Below(path);
                if (Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.csproj").Any())
                    throw new InvalidOperationException($"{folder} would be compiled");
                _files.InputPaths.InsertFixed(0, new NormalizedPath(path.FullPath + "/input"));
            }
        }

        private void ReadCommandLine(List<string> named, ref bool normal)
        {
            var inputs = new List<NormalizedPath>();
            for (var i = 0; i < _arguments.Length; i++)
            {
                switch (_arguments[i])
                {
                    case "-i":
                        inputs.Insert(0, new NormalizedPath(_arguments[++i]));
                        break;
                    case "-o":
                        _files.OutputPath = new NormalizedPath(_arguments[++i]);
                        break;
                    case "-n":
                        normal = true;
                        break;
                    case "--failure-log-level":
                        _failureLevel = Enum.Parse<LogLevel>(_arguments[++i]);
                        break;
                    case "-s":
                        var parts = _arguments[++i].Split('=', 2);
                        Settings[parts[0]] = parts.Length == 1 ? "true" : parts[1];
                        break;
                    case var option when option.StartsWith('-'):
                        throw new InvalidOperationException($"Unknown option {option}");
                    case var name:
                        named.Add(name);
                        break;
                }
            }
            if (inputs.Count == 0)
                return;
            _files.InputPaths.Clear();
            foreach (var input in inputs)
                _files.InputPaths.Add(input);
        }
    }
}
