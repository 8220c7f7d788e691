using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Collections;

namespace ZegoCallKit.InMemory.Signaling;

/// <summary>Implements the transport of one device on the hub.</summary>
internal sealed class InMemorySignaling(HubServer server) : ICallSignaling
{
    private const int MaxBytes = 65_536;

    private readonly HubDevice _device = new(server);

    public string Name => "in-memory hub";

    public int MaxPayloadBytes => MaxBytes;

    public IObservableState<SignalingState> State => _device.Outlet.State;

    public IObservable<SignalingMessage> Received => _device.Outlet.Received;

    public IObservable<PresenceChange> PresenceChanges => _device.Outlet.PresenceChanges;

    public Task ConnectAsync(SignalingIdentity identity, CancellationToken cancellationToken = default)
    {
        SignalingArguments.CheckIdentity(identity);
        return cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : _device.ConnectAsync(identity, cancellationToken);
    }

    public Task SendAsync(IReadOnlyList<UserId> receivers, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken = default)
    {
        var users = SignalingArguments.CheckSend(receivers, payload, MaxPayloadBytes);
        return cancellationToken.IsCancellationRequested ? Task.FromCanceled(cancellationToken) : _device.SendAsync(users, payload);
    }

    public Task DisconnectAsync(CancellationToken cancellationToken = default)
    {
        _device.Disconnect();
        return Task.CompletedTask;
    }
}
