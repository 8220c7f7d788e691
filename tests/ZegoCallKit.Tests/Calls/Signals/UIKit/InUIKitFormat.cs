using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Collections;

namespace ZegoCallKit.Tests.Calls.Signals.UIKit;

/// <summary>A transport whose payloads use the protocol of ZEGO's Flutter call kit.</summary>
internal sealed class InUIKitFormat(ICallSignaling inner) : ICallSignaling
{
    public string Name => inner.Name;

    // That kit's users are users of ZIM.
    public SignalingCapabilities Capabilities => inner.Capabilities with { MaxUserIdBytes = 32 };

    public SignalFormat Format => SignalFormat.ZegoUIKit;

    public IObservableState<SignalingStatus> Status => inner.Status;

    public IObservable<SignalingMessage> Received => inner.Received;

    public IObservable<PresenceChange> PresenceChanges => inner.PresenceChanges;

    public Task ConnectAsync(SignalingIdentity identity, CancellationToken cancellationToken = default) => inner.ConnectAsync(identity, cancellationToken);

    public Task<IReadOnlyList<SignalingReceipt>> SendAsync(SignalingEnvelope envelope, CancellationToken cancellationToken = default) => inner.SendAsync(envelope, cancellationToken);

    public void Acknowledge(SignalingMessage message) => inner.Acknowledge(message);

    public IDisposable Watch(IReadOnlyCollection<UserId> users) => inner.Watch(users);

    public Task DisconnectAsync(CancellationToken cancellationToken = default) => inner.DisconnectAsync(cancellationToken);
}
