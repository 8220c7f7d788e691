using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>
/// Delivers the inbox to a device. Notifications wake it, and it runs once at a time. Up to a bound, transient messages wait in it and are delivered in the place where they were sent.
/// Therefore it delivers no more of the inbox than notifications have announced: a transient message may still be in transit that precedes an entry that can already be read.
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
    private readonly WaitingPresence _presence = new();
    private long _acked;
    private long _ackedInStore;
    private bool _isRunning;
    private bool _isWoken;
    private bool _mustReadAll;
    private TaskCompletionSource? _finished;

    /// <summary>Gets the number that the device acknowledged and the store may not contain yet; <see langword="null"/> if there is none.</summary>
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

    /// <summary>Starts delivering. Notifications that arrived before are not lost.</summary>
    /// <param name="start">The position at which the device continues.</param>
    /// <param name="isFresh">Whether the device's program was just started.</param>
    public void Begin(ConnectResult start, bool isFresh)
    {
        lock (_gate)
        {
            _start = start;
            _given = _acked = _ackedInStore = start.Start;
            _order.Begin(start.Top);

            // A program that was restarted rings for calls that it acknowledged before the restart.
            _withSticky = isFresh;
            Announce(start.Top);
        }
    }

    /// <summary>Delivers the inbox up to a number.</summary>
    public void Wake(long seq)
    {
        lock (_gate)
        {
            Announce(seq);
        }
    }

    /// <summary>Delivers the whole inbox, because notifications may have been lost.</summary>
    public void WakeForAll() => Wake(ReadAll);

    /// <summary>Delivers a message that is not stored, after the entries up to a number.</summary>
    public void DeliverTransient(long after, InboxEntry entry)
    {
        lock (_gate)
        {
            if (_finished is not null)
            {
                return;
            }

            if (_transient.Count >= MaxTransient)
            {
                _transient.Dequeue();
                metrics.CountDropped("device_busy");
            }

            _transient.Enqueue((after, entry));
            Announce(after);
        }
    }

    /// <summary>Ends delivering, because the next connection of the device gets what comes from now on.</summary>
    /// <returns>A task that completes when what waits has been sent, or cannot be sent any more.</returns>
    public Task FinishAsync()
    {
        lock (_gate)
        {
            _finished ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!_isRunning)
            {
                _finished.TrySetResult();
            }

            return _finished.Task;
        }
    }

    /// <summary>Records an acknowledgement of the device. Several are written to the store at once.</summary>
    public void Ack(long seq)
    {
        lock (_gate)
        {
            // A device cannot acknowledge what was not delivered to it.
            var taken = Math.Min(seq, Volatile.Read(ref _given));
            if (taken > _acked)
            {
                _acked = taken;
                Start();
            }
        }
    }

    /// <summary>Sends the presence of watched users to the device. Only the newest state of each user is queued.</summary>
    public void Show(IEnumerable<WirePresence> states)
    {
        lock (_gate)
        {
            _presence.Add(states);
            Start();
        }
    }

    private void Announce(long seq)
    {
        if (_finished is not null)
        {
            return;
        }

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
            // The device has disconnected; what it did not acknowledge is delivered to its next connection.
        }
#pragma warning disable CA1031 // The store failed or the connection broke: the device connects again and continues after its last acknowledgement.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            ServerLog.DeliveryFailed(logger, connection.User, connection.Device, fault);
            await connection.EndAsync(WireReasons.Unavailable, TimeSpan.FromSeconds(1)).ConfigureAwait(false);
        }

        Volatile.Read(ref _finished)?.TrySetResult();
    }

    private PumpWork? TakeWork()
    {
        lock (_gate)
        {
            var work = new PumpWork([.. _transient], _isWoken || _withSticky, _mustReadAll ? ReadAll : _announced, _acked > _ackedInStore ? _acked : null, _presence.Take());
            _transient.Clear();
            _isWoken = _mustReadAll = false;
            return (_isRunning = !work.IsEmpty) ? work : null;
        }
    }

    private async Task RunRoundAsync(PumpWork work)
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
                // The inbox overflowed while nothing was delivered: the device must say hello again, which reports the gap.
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

    // The device may acknowledge a message before the write that sends it returns.
    private void OnSending(long seq) => Volatile.Write(ref _given, Math.Max(_given, seq));
}
