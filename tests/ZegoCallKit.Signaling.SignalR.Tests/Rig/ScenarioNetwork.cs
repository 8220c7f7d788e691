using System.Reactive.Concurrency;
using CallInvite.Networks;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestNetworks;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Connects the participants of a sample's scenario through the servers of a test, each participant to the next server.</summary>
internal sealed class ScenarioNetwork(Servers servers, string scenario) : INetwork, IAsyncDisposable
{
    private readonly List<(SignalRCallSignaling Signaling, Network Network)> _links = [];

    public InMemoryCloud Cloud { get; } = new();

    public TimeProvider Time => TimeProvider.System;

    public IScheduler? Scheduler => null;

    public Func<string>? NewId => null;

    // Scenarios run side by side.
    public UserId IdOf(string name) => servers.IdOf($"{scenario}-{name}");

    public ICallSignaling CreateSignaling()
    {
        var network = servers.Connect();
        var signaling = servers.CreateSignaling(network);
        _links.Add((signaling, network));
        return signaling;
    }

    public void SetOnline(UserId user, bool isOnline) => throw new NotSupportedException();

    public async ValueTask DisposeAsync()
    {
        foreach (var (signaling, network) in _links)
        {
            await signaling.DisposeAsync();
            await network.DisposeAsync();
        }
    }
}
