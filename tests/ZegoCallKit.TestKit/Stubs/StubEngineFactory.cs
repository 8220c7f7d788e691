using ZegoCallKit.Engine;

namespace ZegoCallKit.TestKit.Stubs;

/// <summary>Provides stubbed engines to clients, one after another.</summary>
/// <param name="engines">The engines in order; the last one is repeated.</param>
public sealed class StubEngineFactory(params StubEngine[] engines) : IZegoEngineFactory
{
    private int _created;

    public string Name => "stub";

    public object? ExclusivityKey { get; init; }

    public bool CommandsMayBlock { get; init; }

    public bool SettersMayBlock { get; set; } = true;

    /// <summary>Gets how many engines were requested.</summary>
    public int Created => Volatile.Read(ref _created);

    public IZegoEngine Create() => engines[Math.Min(Interlocked.Increment(ref _created), engines.Length) - 1].Port;
}
