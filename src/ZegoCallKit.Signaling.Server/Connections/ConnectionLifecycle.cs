using Microsoft.AspNetCore.Http.Connections.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Limits;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Security;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Opens and closes connections.</summary>
internal sealed class ConnectionLifecycle(
    ICallStore store,
    INodeBackplane backplane,
    ConnectionTable connections,
    Watches watches,
    PresenceNotifier presence,
    RateTable rates,
    NodeIdentity node,
    NodeState state,
    ServerClock clock,
    CallSignalingOptions options,
    ServerMetrics metrics,
    IHubContext<CallHub> hub,
    ILogger<ConnectionLifecycle> logger)
{
    /// <summary>Accepts or refuses a new connection.</summary>
    public async Task OpenAsync(HubCallerContext context)
    {
        var http = context.Features.Get<IHttpContextFeature>()?.HttpContext;
        var pipe = new SignalRPipe(context, hub.Clients.Client(context.ConnectionId));
        if (CallIdentity.Read(context.User) is not { } identity)
        {
            // The authentication scheme accepted it, but without a user and a device it cannot be used.
            ServerLog.Refused(logger, "its claims name no user and device");
            await pipe.SayByeAsync(WireReasons.Unauthorized, 0).ConfigureAwait(false);
            context.Abort();
            return;
        }

        var expires = ConnectionExpiry.Read(http);

        // The request stays as long as the connection, and nobody reads the token again.
        http?.Request.Headers.Authorization = default;
        var connection = new DeviceConnection(context.ConnectionId, identity.User, identity.Device, context.User!, expires, pipe, rates.Of(identity.User, identity.Device), clock.Time);
        connections.Add(connection);
        if (state.IsDraining)
        {
            await connection.EndAsync(WireReasons.Draining, options.DrainSpread).ConfigureAwait(false);
            return;
        }

        connection.EndIn(ConnectionTimes.Hello, WireReasons.Invalid);
    }

    /// <summary>Starts delivering a device's inbox, beginning at the position in its hello.</summary>
    public async Task<WireWelcome> HelloAsync(DeviceConnection connection, WireHello hello, CancellationToken cancellationToken = default)
    {
        if (hello is null || hello.OldestVersion > WireProtocol.Version || hello.Version < WireProtocol.OldestVersion)
        {
            ServerLog.Refused(logger, $"its client speaks the versions {hello?.OldestVersion} to {hello?.Version} of the protocol, and this server {WireProtocol.OldestVersion} to {WireProtocol.Version}");
            await connection.EndAsync(WireReasons.Version, TimeSpan.Zero).ConfigureAwait(false);
            throw new HubException($"version: this server speaks {WireProtocol.OldestVersion} to {WireProtocol.Version}");
        }

        if (hello.Run is not null && (!WireIds.IsEnvelope(hello.Run) || hello.Attempt is < 0 or > int.MaxValue))
        {
            throw new HubException(WireReasons.Invalid);
        }

        if (!state.IsReady)
        {
            // No notification would arrive here for the device.
            throw new HubException(WireReasons.Unavailable);
        }

        var request = new ConnectRequest
        {
            User = connection.User,
            Device = connection.Device,
            Node = node.Id,
            Connection = connection.Id,
            Epoch = hello.Epoch,
            Seq = Math.Max(0, hello.Seq),
            Run = hello.Run,
            Attempt = hello.Attempt,
        };

        // Even if the store's answer is lost, it may contain the connection. Notifications may arrive before the answer.
        connection.IsInStore = true;
        var pump = connection.StartPump(pipe => new DevicePump(connection, pipe, store, clock, metrics, logger));
        connections.Open(connection);
        try
        {
            var welcome = await WelcomeAsync(connection, pump, request, Math.Min(WireProtocol.Version, hello.Version), cancellationToken).ConfigureAwait(false);
            if (HasEnded(connection))
            {
                throw new OperationCanceledException("The connection has ended.");
            }

            connection.IsOpen = true;
            EndWithToken(connection);
            ServerLog.Connected(logger, connection.User, connection.Device);
            return welcome;
        }
        catch
        {
            // The client may repeat the hello. If the connection has ended, the store may have executed its disconnect before its connect.
            connections.Close(connection);
            if (HasEnded(connection))
            {
                await LeaveAsync(connection).ConfigureAwait(false);
            }

            throw;
        }
    }

    /// <summary>Removes a connection that has ended. If the store fails, <see cref="NodeMaintenance.CleanUpAsync"/> disconnects the device later.</summary>
    public async Task CloseAsync(DeviceConnection connection)
    {
        connections.Remove(connection);
        try
        {
            await watches.RemoveAsync(connection, connection.Watched).ConfigureAwait(false);
        }
        finally
        {
            try
            {
                if (connection.IsInStore)
                {
                    await LeaveAsync(connection).ConfigureAwait(false);
                }
            }
            finally
            {
                await connection.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Disconnects a device in the store. Its user goes offline after the grace period, or at once if all devices said goodbye.</summary>
    public async Task LeaveAsync(DeviceConnection connection)
    {
        var now = clock.Now;
        var grace = (long)options.PresenceGrace.TotalMilliseconds;
        var due = new DueItem(DueKeys.OfUser(connection.User), now + grace);
        try
        {
            if (connection.Pump?.PendingAck is { } acked)
            {
                await store.AckAsync(connection.User, connection.Device, acked, now).ConfigureAwait(false);
            }
        }
        finally
        {
            // Scheduled before disconnecting: if this node fails in between, another node still handles the user. A user who is connected when the grace period ends stays online.
            await store.ScheduleAsync(due.Key, due.At).ConfigureAwait(false);
            await store.DisconnectAsync(new NodeConnection(node.Id, connection.User, connection.Device, connection.Id), now, connection.HasLeft).ConfigureAwait(false);
            connection.IsInStore = false;
            ServerLog.Disconnected(logger, connection.User, connection.Device);
        }

        // Another device of the user may have lost its connection a moment ago.
        if (connection.HasLeft && await store.TrySetOfflineAsync(connection.User, now - grace, now).ConfigureAwait(false))
        {
            await presence.PublishTransitionAsync(connection.User, isOnline: false).ConfigureAwait(false);
            await store.DoneAsync(due).ConfigureAwait(false);
        }
    }

    private bool HasEnded(DeviceConnection connection) => connections.Find(connection.Id) is null;

    private async Task<WireWelcome> WelcomeAsync(DeviceConnection connection, DevicePump pump, ConnectRequest request, int version, CancellationToken cancellationToken)
    {
        var result = await store.ConnectAsync(request, clock.Now, cancellationToken).ConfigureAwait(false);
        if (result.IsLate)
        {
            // The device has connected again meanwhile, and abandoned this connection.
            ServerLog.LateHello(logger, connection.User, connection.Device);
            await connection.EndAsync(WireReasons.Replaced, TimeSpan.Zero).ConfigureAwait(false);
            throw new HubException(WireReasons.Replaced);
        }

        if (result.IsFull)
        {
            ServerLog.TooManyDevices(logger, connection.Device, connection.User, InboxLimits.MaxDevices);
            await connection.EndAsync(WireReasons.TooManyDevices, TimeSpan.Zero).ConfigureAwait(false);
            throw new HubException(WireReasons.TooManyDevices);
        }

        var isFresh = request.Epoch is null;
        var page = await store.ReadAsync(connection.User, result.Start, isFresh, clock.Now, cancellationToken).ConfigureAwait(false);
        if (result is { ReplacedNode: { } oldNode, ReplacedConnection: { } oldConnection } && oldConnection != connection.Id)
        {
            await backplane.NotifyAsync(oldNode, new NodeNotification { User = connection.User, Replaced = oldConnection }, cancellationToken).ConfigureAwait(false);
        }

        if (result.CameOnline)
        {
            await presence.PublishTransitionAsync(connection.User, isOnline: true, cancellationToken).ConfigureAwait(false);
        }

        pump.Begin(result, isFresh);
        return new WireWelcome
        {
            Version = version,
            Epoch = result.Epoch,
            Seq = result.Start,
            Backlog = page.Entries.Count(entry => entry.Except != connection.Device),
            HasGap = result.HasGap,
            ServerTime = clock.Now,
            TokenExpires = connection.TokenExpires,
            Limits = new WireLimits
            {
                MaxPayloadBytes = options.MaxPayloadBytes,
                MaxReceivers = options.MaxReceivers,
                MaxUserIdBytes = WireIds.MaxUserBytes,
                MaxWatchedUsers = options.MaxWatchedUsers,
                MaxLifeMs = (long)options.MaxLife.TotalMilliseconds,
            },
        };
    }

    private void EndWithToken(DeviceConnection connection)
    {
        // Replaces the hello timeout: from now on, the connection ends with its token.
        connection.EndIn(connection.TokenExpires is { } expires ? TimeSpan.FromMilliseconds(Math.Max(0, expires - clock.Now)) : Timeout.InfiniteTimeSpan, WireReasons.TokenExpired);
    }
}
