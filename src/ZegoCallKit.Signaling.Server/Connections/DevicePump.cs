using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>
/// Reads the inbox of a device after what it was given, and delivers. It is woken by bells and runs once at a time. Messages that are not kept wait in it, not above a bound,
/// and go out at the place where they were sent: so it gives no more of the inbox than bells have announced, because a message that is not kept may be on its way before something that can be read already.
/// </summary>
internal sealed class DevicePump(DeviceConnection connection, IDevicePipe pipe, ICallStore store, ServerClock clock, ServerMetrics metrics, ILogger logger)
{
    private const int MaxTransient = 100;
    private const long ReadAll = long.MaxValue;

    private readonly Lock _gate = new();
    private readonly DeliveryOrder _order = new(metrics);
    private readonly DeviceSender _sender = new(connection, pipe, clock, metrics, logger);
    private readonly Queue<(long After, InboxEntry Entry)> _transient = new();
    private ConnectResult? _start;
    private long _given;
    private long _announced;
    private bool _withSticky;
    private readonly Dictionary<string, WirePresence> _presence = new(StringComparer.Ordinal);
    private readonly List<TaskCompletionSource> _shown = [];
    private long _acked;
    private long _ackedInStore;
    private bool _isRunning;
    private bool _isWoken;
    private bool _mustReadAll;

    /// <summary>Gets the number that the device took and the store may not know yet; <see langword="null"/> if it does.</summary>
    public long? PendingAck
    {
        get
        {
            lock (_gate)
            {
                return _acked > _ackedInStore ? _acked : null;
            }
        }
    }

    /// <summary>Begins to deliver. Bells that came before it are not lost.</summary>
    /// <param name="start">Where the device goes on.</param>
    /// <param name="isFresh">Whether the device's program has just begun.</param>
    public void Begin(ConnectResult start, bool isFresh)
    {
        lock (_gate)
        {
            _start = start;
            _given = _acked = _ackedInStore = start.Start;

            // A program that has just begun rings for what its forerunner had acknowledged.
            _withSticky = isFresh;
            Announce(start.Top);
        }
    }

    /// <summary>Gives what stands in the inbox up to a number.</summary>
    public void Wake(long seq)
    {
        lock (_gate)
        {
            Announce(seq);
        }
    }

    /// <summary>Gives whatever stands in the inbox, because bells may have been lost.</summary>
    public void WakeForAll() => Wake(ReadAll);

    /// <summary>Delivers a message that is not kept, after everything up to a number.</summary>
    public void DeliverTransient(long after, InboxEntry entry)
    {
        lock (_gate)
        {
            if (_transient.Count >= MaxTransient)
            {
                _transient.Dequeue();
                metrics.CountDropped("device_busy");
            }

            _transient.Enqueue((after, entry));
            Announce(after);
        }
    }

    /// <summary>Notes what the device took. Many notes become one write.</summary>
    public void Ack(long seq)
    {
        lock (_gate)
        {
            // It cannot have taken what it was not given.
            var taken = Math.Min(seq, Volatile.Read(ref _given));
            if (taken > _acked)
            {
                _acked = taken;
                Start();
            }
        }
    }

    /// <summary>Shows the device how watched users are. Of a user the newest state alone waits.</summary>
    /// <param name="states">The states.</param>
    /// <param name="shown">Completed when they have gone out, or cannot any more.</param>
    public void Show(IEnumerable<WirePresence> states, TaskCompletionSource? shown = null)
    {
        lock (_gate)
        {
            foreach (var state in states)
            {
                _presence[state.User] = state;
            }

            if (shown is not null)
            {
                _shown.Add(shown);
            }

            Start();
        }
    }

    private void Announce(long seq)
    {
        _mustReadAll |= seq == ReadAll;
        _announced = seq == ReadAll ? _announced : Math.Max(_announced, seq);
        _isWoken |= _mustReadAll || _announced > _given;
        Start();
    }

    private void Start()
    {
        if (_start is not null && !_isRunning && !connection.Closed.IsCancellationRequested)
        {
            _isRunning = true;
            _ = Task.Run(RunAsync, CancellationToken.None);
        }
    }

    private async Task RunAsync()
    {
        try
        {
            while (TakeWork() is { } work)
            {
                await RunRoundAsync(work).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The device is gone; what it did not acknowledge waits for it.
        }
#pragma warning disable CA1031 // The store failed or the pipe broke: the device comes back and goes on where it was.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            ServerLog.DeliveryFailed(logger, connection.User, connection.Device, fault);
            await connection.EndAsync(WireReasons.Unavailable, TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        }
    }

    private PumpWork? TakeWork()
    {
        lock (_gate)
        {
            var work = new PumpWork([.. _transient], _isWoken || _withSticky, _mustReadAll ? ReadAll : _announced, _acked > _ackedInStore ? _acked : null, [.. _presence.Values], [.. _shown]);
            _transient.Clear();
            _presence.Clear();
            _shown.Clear();
            _isWoken = _mustReadAll = false;
            return (_isRunning = !work.IsEmpty) ? work : null;
        }
    }

    private async Task RunRoundAsync(PumpWork work)
    {
        try
        {
            if (work.Ack is { } ack)
            {
                await store.AckAsync(connection.User, connection.Device, ack, clock.Now, connection.Closed).ConfigureAwait(false);
                lock (_gate)
                {
                    _ackedInStore = ack;
                }
            }

            if (work.Presence.Count > 0)
            {
                await _sender.ShowAsync(work.Presence).ConfigureAwait(false);
            }
        }
        finally
        {
            work.Shown.ForEach(static shown => shown.TrySetResult());
        }

        await DeliverMessagesAsync(work).ConfigureAwait(false);
    }

    private async Task DeliverMessagesAsync(PumpWork work)
    {
        var page = InboxPage.Empty;
        if (work.IsWoken)
        {
            page = await store.ReadAsync(connection.User, _given, _withSticky, clock.Now, connection.Closed).ConfigureAwait(false);
            if (page.Dropped > Math.Max(_given, _start!.Dropped))
            {
                // The inbox overflowed while the device took nothing: it has to learn of the gap by a new hello.
                await connection.EndAsync(WireReasons.Slow, TimeSpan.Zero).ConfigureAwait(false);
                return;
            }

            _withSticky = false;
        }

        var kept = page.Entries.Where(entry => entry.Seq <= work.Announced && entry.Except != connection.Device);
        await _sender.DeliverAsync(_order.Merge(kept, work.Transient), _start!.Top, OnSending).ConfigureAwait(false);
        lock (_gate)
        {
            Volatile.Write(ref _given, Math.Max(_given, Math.Min(page.Top, work.Announced)));
        }
    }

    // What is on the wire may be acknowledged before the write returns.
    private void OnSending(long seq) => Volatile.Write(ref _given, Math.Max(_given, seq));
}
