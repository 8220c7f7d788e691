using ZegoCallKit.Engine;

namespace ZegoCallKit.DependencyInjection.Tests;

/// <summary>Creates an engine with a delay, or not at all.</summary>
internal sealed class ScriptedEngineFactory(IZegoEngineFactory inner) : IZegoEngineFactory
{
    private int _calls;

    public Exception? Failure { get; set; }

    public ManualResetEventSlim? Gate { get; init; }

    public int Calls => Volatile.Read(ref _calls);

    public string Name => inner.Name;

    public object? ExclusivityKey => inner.ExclusivityKey;

    public bool CommandsMayBlock => inner.CommandsMayBlock;

    public IZegoEngine Create()
    {
        Interlocked.Increment(ref _calls);
        Gate?.Wait(TimeSpan.FromSeconds(30));
        return Failure is { } failure ? throw failure : inner.Create();
    }
}
