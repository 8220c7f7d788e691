using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.SignalingContract;

namespace ZegoCallKit.InMemory.Tests.Signaling;

/// <summary>The hub as programs use it: on the system clock and the thread pool.</summary>
public sealed class ThreadedHubRig : SignalingRig
{
    private readonly InMemorySignalingHub _hub = new();

    public override TimeSpan Silence => TimeSpan.FromMilliseconds(50);

    public override Task<ICallSignaling> CreateAsync(SignalingIdentity identity) => Task.FromResult(_hub.CreateSignaling());

    public override void SetNetwork(ICallSignaling signaling, SignalingIdentity identity, bool isOnline) => _hub.SetOnline(identity.UserId, isOnline);
}
