using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.InMemory.Engine;

/// <summary>Creates the engines of one cloud.</summary>
internal sealed class InMemoryEngineFactory(CloudServer server, InMemoryEngineOptions options) : IZegoEngineFactory
{
    public string Name => "memory";

    public object? ExclusivityKey => null;

    public bool CommandsMayBlock => options.CommandsMayBlock;

    public TimeProvider? SimulatedTime => ReferenceEquals(server.Options.TimeProvider, TimeProvider.System) ? null : server.Options.TimeProvider;

    public Func<Guid>? SimulatedIds => SimulatedTime is null ? null : server.Ids.Next;

    public IZegoEngine Create() => new InMemoryEngine(server, options);
}
