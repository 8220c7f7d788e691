using System.Reactive.Concurrency;
using Samples.Ringing;
using ZegoCallKit;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory;
using ZegoCallKit.Signaling.SignalR;

namespace CallInvite.Networks;

/// <summary>Connects participants through a ring server, in real time. Audio and video stay in this process.</summary>
internal sealed class RingServerNetwork(Uri server) : INetwork, IAsyncDisposable
{
    private readonly SignInClient _signIn = new(server);
    private readonly List<SignalRCallSignaling> _signalings = [];

    public InMemoryCloud Cloud { get; } = new();

    public TimeProvider Time => TimeProvider.System;

    public IScheduler? Scheduler => null;

    // The server may know the numbers of an earlier run.
    public Func<string>? NewId => null;

    public ICallSignaling CreateSignaling()
    {
        var signaling = new SignalRCallSignaling(new SignalRCallSignalingOptions { Server = new Uri(server, "/calls"), TokenProvider = _signIn.GetTokenAsync });
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

        _signIn.Dispose();
    }
}
