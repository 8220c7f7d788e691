using Microsoft.AspNetCore.SignalR;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Sends to a device over a connection of the hub.</summary>
internal sealed class SignalRPipe(HubCallerContext context, ISingleClientProxy client) : IDevicePipe
{
    public Task DeliverAsync(WireDelivery[] batch, CancellationToken cancellationToken = default) => client.SendAsync(WireProtocol.Deliver, batch, cancellationToken);

    public Task ShowPresenceAsync(WirePresence[] batch, CancellationToken cancellationToken = default) => client.SendAsync(WireProtocol.Presence, batch, cancellationToken);

    public Task SayByeAsync(string reason, long retryAfterMs, CancellationToken cancellationToken = default) => client.SendAsync(WireProtocol.Bye, reason, retryAfterMs, cancellationToken);

    public void Abort() => context.Abort();
}
