using ZegoCallKit.Engine;

namespace ZegoCallKit.TestKit.Stubs;

/// <summary>Gives stubbed engines to clients, one after another.</summary>
/// <param name="engines">The engines in order; the last one again when there are no more.</param>
public sealed class StubEngineFactory(params StubEngine[] engines) : IZegoEngineFactory
{
    private int _created;

    public string Name => "stub";

    public object? ExclusivityKey { get; init; }

    public bool CommandsMayBlock { get; init; }

    /// <summary>How many engines were asked for.</summary>
    public int Created => Volatile.Read(ref _created);

    public IZegoEngine Create() => engines[Math.Min(Interlocked.Increment(ref _created), engines.Length) - 1].Port;
}
