using System.Reactive.Concurrency;
using Samples.Ringing;
using ZegoCallKit;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;
using ZegoCallKit.Signaling.SignalR;

namespace CallInvite.Networks;

/// <summary>Connects participants through ring servers that are one service, each participant to the next server, in real time. Audio and video stay in this process.</summary>
internal sealed class RingServerNetwork(IReadOnlyList<Uri> servers) : INetwork, IAsyncDisposable
{
    private readonly SignInClient[] _signIns = [.. servers.Select(static server => new SignInClient(server))];
    private readonly List<SignalRCallSignaling> _signalings = [];

    // The servers may know the users and the calls of an earlier run.
    private readonly string _run = Guid.NewGuid().ToString("N")[..6];

    public InMemoryCloud Cloud { get; } = new();

    public TimeProvider Time => TimeProvider.System;

    public IScheduler? Scheduler => null;

    public Func<string>? NewId => null;

    public UserId IdOf(string name) => new($"{name}-{_run}");

    public ICallSignaling CreateSignaling()
    {
        var next = _signalings.Count % servers.Count;
        var signaling = new SignalRCallSignaling(new SignalRCallSignalingOptions { Server = new Uri(servers[next], "/calls"), TokenProvider = _signIns[next].GetTokenAsync });
        _signalings.Add(signaling);
        return signaling;
    }

    public void SetOnline(UserId user, bool isOnline) => throw new NotSupportedException("Only simulated networks can be cut.");

    public async ValueTask DisposeAsync()
    {
        foreach (var signaling in _signalings)
        {
            await signaling.DisposeAsync();
        }

        foreach (var signIn in _signIns)
        {
            signIn.Dispose();
        }
    }
}
