using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Creates the engines of one device and inspects what they hold, whatever the kit above them reports.</summary>
internal sealed class EngineProbe(IZegoEngineFactory factory) : IZegoEngineFactory
{
    private readonly List<InMemoryEngine> _engines = [];

    public string Name => factory.Name;

    public object? ExclusivityKey => factory.ExclusivityKey;

    public bool CommandsMayBlock => factory.CommandsMayBlock;

    public IZegoEngine Create()
    {
        var engine = (InMemoryEngine)factory.Create();
        _engines.Add(engine);
        return engine;
    }

    /// <summary>Returns everything that the engines hold, one line each; empty if they are idle.</summary>
    public IReadOnlyList<string> Held() => [.. _engines.SelectMany(static engine => HeldBy(engine.Core)).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<string> HeldBy(EngineCore core)
    {
        lock (core.Gate)
        {
            return
            [
                .. core.Rooms.All.Select(static room => $"{room.State} in {room.RoomId}"),
                .. core.Players.All.Select(static player => $"{player.State} from {player.StreamId}"),
                .. core.Publishers.All.Select(static publisher => $"{publisher.State} as {publisher.StreamId}"),
                .. core.Publishers.Previews.Select(static channel => $"Previews {channel}"),
            ];
        }
    }
}
