using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Routing;
using ZegoCallKit.Signaling.Server.Security;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Implements the methods of <see cref="WireProtocol"/>. The calls of one connection run one at a time, in their order.</summary>
#pragma warning disable VSTHRD200, CA1822 // The methods are named as on the wire.
internal sealed class CallHub(
    ConnectionLifecycle lifecycle,
    ConnectionTable connections,
    Watches watches,
    EnvelopeRouter router,
    PresenceNotifier presence,
    ICallStore store,
    IEnumerable<IRoomTokenIssuer> issuers,
    ServerClock clock,
    CallSignalingOptions options,
    ILogger<CallHub> logger) : Hub
{
    private const int MaxStatus = 64;
    private const int MaxPushTarget = 4_096;

    public override Task OnConnectedAsync() => lifecycle.OpenAsync(Context);

    public override Task OnDisconnectedAsync(Exception? exception) => connections.Find(Context.ConnectionId) is { } connection ? lifecycle.CloseAsync(connection) : Task.CompletedTask;

    public Task<WireWelcome> Hello(WireHello hello)
    {
        var connection = connections.Find(Context.ConnectionId) ?? throw new HubException(WireReasons.Unauthorized);
        if (connection.IsOpen)
        {
            throw new HubException("hello was said");
        }

        return GuardAsync(connection, nameof(Hello), () => lifecycle.HelloAsync(connection, hello, Context.ConnectionAborted));
    }

    public Task<WireReply> Send(WireEnvelope envelope)
    {
        var connection = RequireOpen();
        return GuardAsync(connection, nameof(Send), () => SendAsync(connection, envelope));
    }

    public void Ack(long seq) => RequireOpen().Pump!.Ack(seq);

    public Task Watch(string[] users)
    {
        var connection = RequireRate();
        return GuardAsync(connection, nameof(Watch), async () =>
        {
            await watches.AddAsync(connection, Valid(users), options.MaxWatchedUsers, Context.ConnectionAborted).ConfigureAwait(false);
            return true;
        });
    }

    public Task Unwatch(string[] users)
    {
        var connection = RequireRate();
        return GuardAsync(connection, nameof(Unwatch), async () =>
        {
            await watches.RemoveAsync(connection, Valid(users), Context.ConnectionAborted).ConfigureAwait(false);
            return true;
        });
    }

    public Task SetStatus(WireStatus status)
    {
        var connection = RequireRate();
        return GuardAsync(connection, nameof(SetStatus), async () =>
        {
            if (status is null || status.Status is { Length: 0 } || !WireIds.IsText(status.Status, MaxStatus))
            {
                throw new HubException(WireReasons.Invalid);
            }

            await store.SetStatusAsync(connection.User, status.Status, status.Until, clock.Now, Context.ConnectionAborted).ConfigureAwait(false);
            if (status.Until is { } until && until > clock.Now)
            {
                await store.ScheduleAsync(DueKeys.OfStatus(connection.User), until, Context.ConnectionAborted).ConfigureAwait(false);
            }

            await presence.PublishAsync(connection.User, Context.ConnectionAborted).ConfigureAwait(false);
            return true;
        });
    }

    public Task RegisterPush(WirePushTarget target)
    {
        var connection = RequireRate();
        return GuardAsync(connection, nameof(RegisterPush), async () =>
        {
            if (target is not { Service: null or "webhook" or "webpush" or "apns" or "fcm", Target.Length: <= MaxPushTarget })
            {
                throw new HubException(WireReasons.Invalid);
            }

            await store.SetPushAsync(connection.User, connection.Device, target.Service, target.Target, clock.Now, Context.ConnectionAborted).ConfigureAwait(false);
            return true;
        });
    }

    public Task<WireHistoryPage> History(string? cursor, int count)
    {
        var connection = RequireRate();
        return GuardAsync(connection, nameof(History), () =>
            cursor is null || HistoryPages.TryParse(cursor, out _, out _)
                ? store.ReadHistoryAsync(connection.User, cursor, Math.Clamp(count, 1, InboxLimits.MaxHistoryPage), Context.ConnectionAborted).AsTask()
                : throw new HubException(WireReasons.Invalid));
    }

    public Task<string> RoomToken(string call)
    {
        var connection = RequireRate();
        return GuardAsync(connection, nameof(RoomToken), async () =>
        {
            if (!WireIds.IsCall(call))
            {
                throw new HubException(WireReasons.Invalid);
            }

            if (issuers.FirstOrDefault() is not { } issuer)
            {
                throw new HubException(WireReasons.Unsupported);
            }

            // A user who is no member does not learn whether the call exists.
            var record = await store.GetCallAsync(call, Context.ConnectionAborted).ConfigureAwait(false);
            return record is { EndedAt: null } && record.Find(connection.User) is { MayEnter: true }
                ? await issuer.IssueAsync(connection.User, call, Context.ConnectionAborted).ConfigureAwait(false)
                : throw new HubException(WireReasons.NotMember);
        });
    }

    public Task Goodbye()
    {
        var connection = RequireOpen();
        connection.HasLeft = true;
        return GuardAsync(connection, nameof(Goodbye), async () =>
        {
            // The client closes the connection; if it does not, the server does.
            await lifecycle.LeaveAsync(connection).ConfigureAwait(false);
            connection.EndIn(ConnectionTimes.AbortAfterBye, WireReasons.Invalid);
            return true;
        });
    }

    // The envelopes of a connection arrive one at a time. After a refusal because the store was unavailable, the rest of the same turn is refused, too, so that nothing overtakes.
    private async Task<WireReply> SendAsync(DeviceConnection connection, WireEnvelope envelope)
    {
        if (envelope?.Turn <= connection.RefusedTurn)
        {
            throw new HubException(WireReasons.Unavailable);
        }

        try
        {
            return await router.SendAsync(connection, envelope, Context.ConnectionAborted).ConfigureAwait(false);
        }
        catch
        {
            connection.RefusedTurn = envelope?.Turn;
            throw;
        }
    }

    private List<string> Valid(string[]? users) => users?.All(WireIds.IsUser) is true
        ? [.. users.Distinct(StringComparer.Ordinal).Take(options.MaxWatchedUsers)]
        : throw new HubException(WireReasons.Invalid);

    private DeviceConnection RequireOpen() =>
        connections.Find(Context.ConnectionId) is { IsOpen: true } connection ? connection : throw new HubException("say hello first");

    private DeviceConnection RequireRate()
    {
        var connection = RequireOpen();
        return connection.Rates.TryTakeCall() ? connection : throw new HubException(WireReasons.Rate);
    }

    // The client only learns that it can try again; details are logged.
    private async Task<T> GuardAsync<T>(DeviceConnection connection, string method, Func<Task<T>> run)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (HubException)
        {
            throw;
        }
        catch (OperationCanceledException) when (Context.ConnectionAborted.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception fault)
        {
            ServerLog.MethodFailed(logger, method, connection.User, connection.Device, fault);
            throw new HubException(WireReasons.Unavailable, fault);
        }
    }
}
