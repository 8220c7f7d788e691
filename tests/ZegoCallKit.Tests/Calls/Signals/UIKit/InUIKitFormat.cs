using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Collections;

namespace ZegoCallKit.Tests.Calls.Signals.UIKit;

/// <summary>A transport whose payloads use the protocol of ZEGO's Flutter call kit.</summary>
internal sealed class InUIKitFormat(ICallSignaling inner) : ICallSignaling
{
    public string Name => inner.Name;

    public int MaxPayloadBytes => inner.MaxPayloadBytes;

    // That kit's users are users of ZIM.
    public int MaxUserIdBytes => 32;

    public SignalFormat Format => SignalFormat.ZegoUIKit;

    public IObservableState<SignalingState> State => inner.State;

    public IObservable<SignalingMessage> Received => inner.Received;

    public IObservable<PresenceChange> PresenceChanges => inner.PresenceChanges;

    public Task ConnectAsync(SignalingIdentity identity, CancellationToken cancellationToken = default) => inner.ConnectAsync(identity, cancellationToken);

    public Task SendAsync(IReadOnlyList<UserId> receivers, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken = default) => inner.SendAsync(receivers, payload, cancellationToken);

    public Task DisconnectAsync(CancellationToken cancellationToken = default) => inner.DisconnectAsync(cancellationToken);
}
