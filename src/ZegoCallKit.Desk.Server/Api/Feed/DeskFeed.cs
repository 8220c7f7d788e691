using System.Text.Json;
using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Desk.Server.Api.Rings;
using ZegoCallKit.Desk.Server.Api.Watching;
using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Desk.Server.Api.Feed;

/// <summary>Sends changes to readers: sound levels ten times a second, changed rooms five times, and all measurements once. Used on the cloud's loop unless stated otherwise.</summary>
internal sealed class DeskFeed : IDisposable
{
    private const int RoomTicks = 2;
    private const int FigureTicks = 10;
    private const int MostReaders = 50;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly HashSet<FeedConnection> _readers = [];
    private readonly DeskHub _hub;
    private readonly DeskWatch _watch;
    private readonly StateReader _reader;
    private readonly ITimer _timer;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private long _sampledAt;
    private long _ticks;
    private int _pending;
    private bool _isSilent = true;

    public DeskFeed(DeskHub hub, DeskWatch watch, RingWatch rings, StateReader reader)
    {
        _hub = hub;
        _watch = watch;
        _reader = reader;
        _sampledAt = hub.Cloud.Time.GetTimestamp();
        watch.Events.Added = added => hub.Cloud.Post(() => Tell(new ApiFeedTexts.EventText(added)));
        rings.Changed = changed => hub.Cloud.Post(() => Tell(new ApiFeedTexts.RingText(changed)));
        _timer = hub.Cloud.Time.CreateOwnTimer(static feed => ((DeskFeed)feed!).OnTick(), this, Tick, Tick);
    }

    /// <summary>Runs a reader until its connection has ended. Can be called on any thread.</summary>
    public async Task RunAsync(FeedConnection connection)
    {
        _hub.Cloud.Post(() => Add(connection));
        try
        {
            await connection.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            _hub.Cloud.Post(() => _readers.Remove(connection));
        }
    }

    /// <summary>Ends all readers, because the host is stopping. Can be called on any thread.</summary>
    public void StopAll() => _hub.Cloud.Post(() =>
    {
        foreach (var reader in _readers)
        {
            reader.Stop(WireClose.DeskStops, "The desk stops.");
        }
    });

    public void Dispose() => _timer.Dispose();

    private void Add(FeedConnection connection)
    {
        if (_readers.Count >= MostReaders)
        {
            connection.Stop(WireClose.DeskFull, $"The feed has {MostReaders} readers already.");
            return;
        }

        _readers.Add(connection);
        _known.UnionWith(_hub.Cloud.Rooms.Ids);
        connection.Send(new ApiFeedTexts.StateText(_reader.Read()));
    }

    // Runs on the timer's thread. While the loop is busy, at most one tick is queued.
    private void OnTick()
    {
        if (Interlocked.Exchange(ref _pending, 1) == 0)
        {
            _hub.Cloud.Post(() =>
            {
                Interlocked.Exchange(ref _pending, 0);
                SendUpdates();
            });
        }
    }

    private void SendUpdates()
    {
        _ticks++;
        foreach (var stream in _watch.Streams)
        {
            stream.Level = Math.Round(stream.Probe.MeasureLevel(), 1);
        }

        var isFigures = _ticks % FigureTicks == 0;
        if (isFigures)
        {
            var now = _hub.Cloud.Time.GetTimestamp();
            _watch.Sample(_hub.Cloud.Time.GetElapsedTime(_sampledAt, now).TotalSeconds);
            _sampledAt = now;
        }

        if (_readers.Count == 0)
        {
            _watch.ChangedRooms.Clear();
            return;
        }

        TellLevels();
        if (isFigures)
        {
            TellRooms([.. _hub.Cloud.Rooms.Ids.Union(_known, StringComparer.Ordinal)]);
        }
        else if (_ticks % RoomTicks == 0)
        {
            TellRooms([.. _watch.ChangedRooms]);
        }
    }

    private void TellLevels()
    {
        var isSilent = _watch.Streams.All(static stream => stream.Level <= 0);
        if (!isSilent || !_isSilent)
        {
            Tell(new ApiFeedTexts.LevelsText(_watch.Streams.ToDictionary(static stream => stream.Ticket.StreamId, static stream => stream.Level, StringComparer.Ordinal)));
        }

        _isSilent = isSilent;
    }

    private void TellRooms(IReadOnlyList<string> roomIds)
    {
        _watch.ChangedRooms.Clear();
        foreach (var roomId in roomIds)
        {
            if (_reader.ReadRoom(roomId) is { } room)
            {
                _known.Add(roomId);
                Tell(new ApiFeedTexts.RoomText(room));
            }
            else if (_known.Remove(roomId))
            {
                Tell(new ApiFeedTexts.RoomGoneText(roomId));
            }
        }
    }

    private void Tell(ApiFeedText text)
    {
        if (_readers.Count == 0)
        {
            return;
        }

        var bytes = JsonSerializer.SerializeToUtf8Bytes(text, ApiJson.Default.ApiFeedText);
        foreach (var reader in _readers)
        {
            reader.Send(bytes);
        }
    }
}
