using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Distributes a channel's captured video to the preview, to snapshots and to the players of its stream.</summary>
internal sealed class VideoOutlet
{
    private readonly MediaContext _context;
    private readonly PublishChannel _channel;
    private readonly RouteSet _routes;
    private readonly Lock _gate = new();
    private readonly SeiQueue _sei = new();
    private readonly CapturedVideoView _view;
    private volatile bool _isActive;
    private volatile bool _isMuted;
    private volatile MediaKey _key = MediaKey.None;
    private Uplink? _uplink;
    private bool _sentAnnounced;
    private int _snapshotsPending;
    private (int Width, int Height) _size;

    public VideoOutlet(MediaContext context, PublishChannel channel, RouteSet routes)
    {
        _context = context;
        _channel = channel;
        _routes = routes;
        _view = new(context.Rendering, channel);
    }

    public PublishMeter Meter { get; } = new();

    public bool IsMuted
    {
        get => _isMuted;
        set => _isMuted = value;
    }

    public MediaKey Key
    {
        get => _key;
        set => _key = value;
    }

    /// <summary>Called when capture starts or ends.</summary>
    public void Activate(bool active)
    {
        lock (_gate)
        {
            if (_isActive == active)
            {
                return;
            }

            _isActive = active;
            _size = default;
            _snapshotsPending = 0;
        }
    }

    /// <summary>Connects the outlet to the stream that is published from now on; <see langword="null"/> disconnects it.</summary>
    public void Connect(Uplink? uplink, bool isNewStream)
    {
        lock (_gate)
        {
            _uplink = uplink;
            if (isNewStream)
            {
                _sentAnnounced = false;
                _sei.Clear();
                Meter.Restart();
            }
        }
    }

    /// <summary>Requests a snapshot of the next frame, whenever it is captured; two calls request the next two frames.</summary>
    /// <returns>true if the channel captures.</returns>
    public bool RequestSnapshot()
    {
        lock (_gate)
        {
            _snapshotsPending += _isActive ? 1 : 0;
            return _isActive;
        }
    }

    public void AddSei(ReadOnlyMemory<byte> data)
    {
        lock (_gate)
        {
            _sei.Add(data, _context.Clock.Now);
        }
    }

    /// <summary>Handles a captured frame; its buffer may be shared with other channels.</summary>
    /// <param name="buffer">The frame.</param>
    /// <param name="isCamera">Whether the camera captured it: frames that the user pushed are not delivered back to the user.</param>
    public void Distribute(MediaBuffer buffer, bool isCamera)
    {
        lock (_gate)
        {
            if (!_isActive)
            {
                return;
            }

            Meter.CountCaptured();
            Announce(buffer);
            if (_snapshotsPending > 0)
            {
                _snapshotsPending--;
                _context.Events.Post(new PublisherSnapshotTaken(_channel, 0, Snapshot.Of(buffer)));
            }

            if (isCamera && _context.Rendering.WantsCaptured(_channel))
            {
                buffer.Retain();
                var now = _context.Clock.Now;
                _context.VideoLane.Post(new LaneItem(_view, buffer, now), now);
            }

            if (_uplink is { } uplink && !_isMuted)
            {
                Send(buffer, uplink);
            }
        }
    }

    /// <summary>Notifies all players of a change of the video source.</summary>
    public void Tell(Func<string, EngineEvent> eventFor)
    {
        lock (_gate)
        {
            _uplink?.Tell(_routes, alongVideo: true, eventFor, _context.Clock.Now);
        }
    }

    /// <summary>Notifies one player.</summary>
    public void Tell(IRoute route, EngineEvent engineEvent)
    {
        lock (_gate)
        {
            _uplink?.Tell(route, alongVideo: true, engineEvent, _context.Clock.Now);
        }
    }

    private void Announce(MediaBuffer buffer)
    {
        // A preview alone does not report a size.
        if (_uplink is not null && _size != (buffer.Width, buffer.Height))
        {
            _size = (buffer.Width, buffer.Height);
            _context.Events.Post(new PublisherVideoSizeChanged(_channel, buffer.Width, buffer.Height));
        }
    }

    private void Send(MediaBuffer buffer, Uplink uplink)
    {
        var departure = uplink.Depart(_context.Clock.Now, _key);
        Meter.CountSent(buffer.Length, departure.IsLost);
        if (!_sentAnnounced)
        {
            _sentAnnounced = true;
            _context.Events.Post(new PublisherSentVideoFirstFrame(_channel));
        }

        var sei = _sei.TakeAll();
        foreach (var route in _routes.Flowing)
        {
            if (!ReferenceEquals(route.Stream, uplink.Stream))
            {
                continue;
            }

            foreach (var data in sei)
            {
                route.SendSei(data, in departure);
            }

            route.SendVideo(buffer, in departure);
        }
    }
}
