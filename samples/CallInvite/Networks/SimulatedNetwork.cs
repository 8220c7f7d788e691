using System.Reactive.Concurrency;
using ZegoCallKit;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;

namespace CallInvite.Networks;

/// <summary>Connects participants in simulated time: the same output in every run.</summary>
internal sealed class SimulatedNetwork(SimulatedTime time) : INetwork
{
    private readonly InMemorySignalingHub _hub = new(InMemorySignalingOptions.Simulated(time) with { Conditions = new SignalingConditions { Latency = TimeSpan.FromMilliseconds(40) } });
    private int _ids;

    public InMemoryCloud Cloud { get; } = new(InMemoryCloudOptions.Simulated(time));

    public TimeProvider Time => time;

    public IScheduler? Scheduler => time.Scheduler;

    public Func<string>? NewId => () => $"c{Interlocked.Increment(ref _ids):000}";

    public UserId IdOf(string name) => new(name);

    public ICallSignaling CreateSignaling() => _hub.CreateSignaling();

    public void SetOnline(UserId user, bool isOnline) => _hub.SetOnline(user, isOnline);
}
