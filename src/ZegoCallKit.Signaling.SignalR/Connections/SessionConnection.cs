using Microsoft.Extensions.Logging;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Authentication;
using ZegoCallKit.Signaling.SignalR.Diagnostics;
using ZegoCallKit.Signaling.SignalR.Presence;
using ZegoCallKit.Signaling.SignalR.Receiving;
using ZegoCallKit.Signaling.SignalR.Sending;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Manages the connection of a session and the parts that use it, and replaces the connection before its token expires. Used by one caller at a time, except for the inbox, the outbox and the requests.</summary>
internal sealed class SessionConnection : ILinkReceiver
{
    // Prevents connecting in a tight loop if tokens expire almost at once.
    private static readonly TimeSpan ShortestUse = TimeSpan.FromSeconds(1);

    // The server ends the old connection when it has sent what waited there, which takes it a second at most.
    private static readonly TimeSpan LongestHandover = TimeSpan.FromSeconds(2);

    private readonly SignalRCallSignalingOptions _options;
    private readonly SignalingIdentity _identity;
    private readonly SignalingOutlet _outlet;
    private readonly PresenceSync _presence;
    private readonly ILogger _logger;
    private readonly TokenSource _tokens;
    private readonly Connector _connector;
    private readonly Retries _retries;
    private HubLink? _link;

    public SessionConnection(SignalRCallSignalingOptions options, SignalingIdentity identity, SignalingOutlet outlet, PresenceSync presence, ILogger logger, Retries retries)
    {
        (_options, _identity, _outlet, _presence, _logger, _retries) = (options, identity, outlet, presence, logger, retries);
        ServerTime = new ServerTime(options.TimeProvider);
        _tokens = new TokenSource(options, identity);
        Inbox = new Inbox(outlet, ServerTime, logger);
        Outbox = new Outbox(options, fault => SignalRLog.Fault(logger, fault));
        Requests = new Requests(options);
        _connector = new Connector(options, _tokens, Inbox, this);
    }

    public ServerTime ServerTime { get; }

    public Inbox Inbox { get; }

    public Outbox Outbox { get; }

    public Requests Requests { get; }

    void ILinkReceiver.Deliver(HubLink link, WireDelivery[] batch) => Inbox.Deliver(link, batch);

    void ILinkReceiver.ShowPresence(HubLink link, WirePresence[] batch) => _presence.Report(link, batch);

    /// <summary>Connects.</summary>
    /// <exception cref="ConnectException">The attempt failed.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            var (link, welcome) = await _connector.OpenAsync(cancellationToken).ConfigureAwait(false);
            Attach(link, welcome);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed(fault);
        }
    }

    /// <summary>Waits for the end of the connection, and replaces it before its token expires.</summary>
    public async Task<LinkEnd> ServeAsync(CancellationToken cancellationToken)
    {
        for (var failures = 0; ;)
        {
            var link = _link!;
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var due = _retries.DelayAsync(failures == 0 ? Use() : _retries.DelayAfter(failures), wait.Token);
            var first = await Task.WhenAny(link.Ended, due).ConfigureAwait(false);
            await wait.CancelAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (first == link.Ended)
            {
                return _connector.WithoutOwnHello(await link.Ended.ConfigureAwait(false));
            }

            // If the wait exceeds what a timer supports, it continues in the next round.
            if (failures > 0 || _tokens.Left <= TimeSpan.Zero)
            {
                try
                {
                    if (await RenewAsync(link, cancellationToken).ConfigureAwait(false) is { } end)
                    {
                        return end;
                    }

                    failures = 0;
                }
                catch (ConnectException fault)
                {
                    SignalRLog.NotRenewed(_logger, ++failures, fault);
                }
            }
        }
    }

    /// <summary>Detaches the lost connection from everything that uses it, and closes it.</summary>
    public async Task LoseAsync(LinkEnd end)
    {
        SignalRLog.Lost(_logger, end.Detail, end.Error);
        if (end.NeedsToken)
        {
            _tokens.Discard();
        }

        _presence.Detach();
        Inbox.Detach();
        Outbox.Detach(end.Error);
        Requests.Detach();
        await CloseAsync().ConfigureAwait(false);
    }

    /// <summary>Says goodbye and closes.</summary>
    public async Task LeaveAsync()
    {
        _presence.Detach();
        Outbox.Close();
        Requests.Close();
        if (_link is { Ended.IsCompleted: false } link)
        {
            await GracefulDisconnect.RunAsync(link, Inbox, _options.TimeProvider).ConfigureAwait(false);
        }

        Inbox.Detach();
        await CloseAsync().ConfigureAwait(false);
    }

    private TimeSpan Use() => _tokens.Left is not { } left ? Timeout.InfiniteTimeSpan : left > ShortestUse ? left : ShortestUse;

    /// <summary>Replaces the connection by one with a new token. Nothing is sent while the server switches from one to the other.</summary>
    /// <returns>The end, if both connections are lost.</returns>
    /// <exception cref="ConnectException">The new connection could not be established, and the old one still works.</exception>
    private async Task<LinkEnd?> RenewAsync(HubLink old, CancellationToken cancellationToken)
    {
        HubLink next;
        try
        {
            next = await _connector.StartAsync(true, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failed(fault);
        }

        try
        {
            await Outbox.PauseAsync(cancellationToken).ConfigureAwait(false);
            var welcome = await _connector.HelloAsync(next, cancellationToken).ConfigureAwait(false);

            // What comes over the old connection was sent before what comes over the new one.
            await ((Task)old.Ended).WaitAsync(LongestHandover, _options.TimeProvider, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Attach(next, welcome);
        }
        catch (Exception fault)
        {
            await next.DisposeAsync().ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();

            // The server may have closed the old connection already.
            return _connector.WithoutOwnHello(ConnectFailure.Of(fault));
        }

        SignalRLog.Renewed(_logger);
        await old.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    private ConnectException Failed(Exception fault)
    {
        var end = _connector.WithoutOwnHello(ConnectFailure.Of(fault));
        if (end.NeedsToken)
        {
            _tokens.Discard();
        }

        return new ConnectException(end);
    }

    private void Attach(HubLink link, WireWelcome welcome)
    {
        _link = link;
        ServerTime.Set(welcome.ServerTime);
        _tokens.Accepted(welcome.TokenExpires is { } expires ? TimeSpan.FromMilliseconds(Math.Clamp(expires - welcome.ServerTime, 0, Retries.LongestMs)) : null);
        var hasGap = Inbox.Attach(link, welcome);
        if (hasGap)
        {
            SignalRLog.Gap(_logger);
        }

        if (ServerLimits.Find(welcome.Limits) is { } low)
        {
            SignalRLog.LowLimit(_logger, low);
        }

        SignalRLog.Connected(_logger, _identity.UserId.Value, _identity.DeviceId.Value);
        _outlet.Set(new SignalingStatus { State = SignalingState.Connected, HasGap = hasGap });
        Outbox.Attach(link);
        Requests.Attach(link);
        link.Open();
        _presence.Attach(link);
    }

    private async Task CloseAsync()
    {
        if (_link is { } link)
        {
            _link = null;
            await link.DisposeAsync().ConfigureAwait(false);
        }
    }
}
