using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Collections;

namespace ZegoCallKit.InMemory.Signaling;

/// <summary>Implements the transport of one device on the hub.</summary>
internal sealed class InMemorySignaling(HubServer server) : ICallSignaling
{
    private static readonly SignalingCapabilities Abilities = new()
    {
        HasPresence = true,
        HasAuthenticDevices = true,
        HasServerTime = true,
        MaxPayloadBytes = 65_536,
    };

    private readonly HubDevice _device = new(server);

    public string Name => "in-memory hub";

    public SignalingCapabilities Capabilities => Abilities;

    public IObservableState<SignalingStatus> Status => _device.Outlet.Status;

    public IObservable<SignalingMessage> Received => _device.Outlet.Received;

    public IObservable<PresenceChange> PresenceChanges => _device.Outlet.PresenceChanges;

    public Task ConnectAsync(SignalingIdentity identity, CancellationToken cancellationToken = default)
    {
        SignalingArguments.CheckIdentity(identity);
        return cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : _device.ConnectAsync(identity, cancellationToken);
    }

    public Task<IReadOnlyList<SignalingReceipt>> SendAsync(SignalingEnvelope envelope, CancellationToken cancellationToken = default)
    {
        var users = SignalingArguments.CheckEnvelope(envelope, Abilities);
        return cancellationToken.IsCancellationRequested ? Task.FromCanceled<IReadOnlyList<SignalingReceipt>>(cancellationToken) : _device.SendAsync(users, envelope);
    }

    public IDisposable Watch(IReadOnlyCollection<UserId> users) => _device.Watches.Add(users);

    public Task DisconnectAsync(CancellationToken cancellationToken = default)
    {
        _device.Disconnect();
        return Task.CompletedTask;
    }
}
