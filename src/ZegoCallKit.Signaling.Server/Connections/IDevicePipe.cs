using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>The way to one connected device. It is only a pipe: what it loses is delivered again.</summary>
internal interface IDevicePipe
{
    Task DeliverAsync(WireDelivery[] batch, CancellationToken cancellationToken = default);

    Task ShowPresenceAsync(WirePresence[] batch, CancellationToken cancellationToken = default);

    Task SayByeAsync(string reason, long retryAfterMs, CancellationToken cancellationToken = default);

    void Abort();
}
