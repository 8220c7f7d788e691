using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Incoming;

namespace ZegoCallKit.InMemory.Media.Outgoing;

/// <summary>Distributes a channel's captured audio to the players of its stream.</summary>
internal sealed class AudioOutlet(MediaContext context, PublishChannel channel, RouteSet routes)
{
    private readonly Lock _gate = new();
    private volatile bool _isActive;
    private volatile bool _isMuted;
    private volatile MediaKey _key = MediaKey.None;
    private Uplink? _uplink;
    private bool _sentAnnounced;

    public PublishMeter Meter { get; } = new();

    /// <summary>Gets or sets whether the channel captures, for preview or publishing.</summary>
    public bool IsActive
    {
        get => _isActive;
        set => _isActive = value;
    }

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

    /// <summary>Connects the outlet to the stream that is published from now on; <see langword="null"/> disconnects it.</summary>
    public void Connect(Uplink? uplink, bool isNewStream)
    {
        lock (_gate)
        {
            _uplink = uplink;
            if (isNewStream)
            {
                _sentAnnounced = false;
                Meter.Restart();
            }
        }
    }

    /// <summary>Handles captured audio, 10 ms or less and already measured; its buffer may be shared with other channels.</summary>
    public void Distribute(MediaBuffer buffer)
    {
        lock (_gate)
        {
            if (!_isActive)
            {
                return;
            }

            Meter.CountCaptured();
            if (_uplink is { } uplink && !_isMuted)
            {
                Send(buffer, uplink);
            }
        }
    }

    /// <summary>Notifies all players of a change of the audio source.</summary>
    public void Tell(Func<string, EngineEvent> eventFor)
    {
        lock (_gate)
        {
            _uplink?.Tell(routes, alongVideo: false, eventFor, context.Clock.Now);
        }
    }

    /// <summary>Notifies one player.</summary>
    public void Tell(IRoute route, EngineEvent engineEvent)
    {
        lock (_gate)
        {
            _uplink?.Tell(route, alongVideo: false, engineEvent, context.Clock.Now);
        }
    }

    private void Send(MediaBuffer buffer, Uplink uplink)
    {
        var departure = uplink.Depart(context.Clock.Now, _key);
        Meter.CountSent(buffer.Length, departure.IsLost);
        if (!_sentAnnounced)
        {
            _sentAnnounced = true;
            context.Events.Post(new PublisherSentAudioFirstFrame(channel));
        }

        foreach (var route in routes.Flowing)
        {
            if (ReferenceEquals(route.Stream, uplink.Stream))
            {
                route.SendAudio(buffer, in departure);
            }
        }
    }
}
