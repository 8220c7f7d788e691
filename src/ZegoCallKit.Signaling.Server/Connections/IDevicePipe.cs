using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Sends to one connected device. Messages that it loses are delivered again.</summary>
internal interface IDevicePipe
{
    Task DeliverAsync(WireDelivery[] batch, CancellationToken cancellationToken = default);

    Task ShowPresenceAsync(WirePresence[] batch, CancellationToken cancellationToken = default);

    Task SayByeAsync(string reason, long retryAfterMs, CancellationToken cancellationToken = default);

    void Abort();
}
