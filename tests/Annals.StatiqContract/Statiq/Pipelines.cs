#nullable disable
using System.Collections;
using Statiq.Common;

namespace Statiq.Common
{
    public enum ExecutionPolicy
    {
        Default,
        Normal,
        Manual,
        Always,
    }

    public interface IPipeline
    {
        ModuleList InputModules { get; }

        ModuleList ProcessModules { get; }

        ModuleList PostProcessModules { get; }

        ModuleList OutputModules { get; }

        HashSet<string> Dependencies { get; }

        ExecutionPolicy ExecutionPolicy { get; set; }
    }

    public interface IPipelineCollection : IEnumerable<KeyValuePair<string, IPipeline>>
    {
        ICollection<string> Keys { get; }

        IPipeline this[string key] { get; }

        bool ContainsKey(string key);

        void Add(string key, IPipeline value);

        bool Remove(string key);
    }

    public interface IEngine
    {
        ISettings Settings { get; }

        IReadOnlyFileSystem FileSystem { get; }

        IPipelineCollection Pipelines { get; }
    }
}

namespace Statiq.Core
{
    public class Pipeline : IPipeline
    {
        public ModuleList InputModules { get; protected set; } = [];

        public ModuleList ProcessModules { get; protected set; } = [];

        public ModuleList PostProcessModules { get; protected set; } = [];

        public ModuleList OutputModules { get; protected set; } = [];

        public HashSet<string> Dependencies { get; } = new(StringComparer.OrdinalIgnoreCase);

        public ExecutionPolicy ExecutionPolicy { get; set; }
    }

    internal sealed class StubPipelines : IPipelineCollection
    {
        private readonly Dictionary<string, IPipeline> _pipelines = new(StringComparer.OrdinalIgnoreCase);

        public ICollection<string> Keys => _pipelines.Keys;

        public IPipeline this[string key] => _pipelines[key];

        public bool ContainsKey(string key) => _pipelines.ContainsKey(key);

        public void Add(string key, IPipeline value) => _pipelines.Add(key, value);

        public bool Remove(string key) => _pipelines.Remove(key);

        public IEnumerator<KeyValuePair<string, IPipeline>> GetEnumerator() => _pipelines.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
