using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Represents the route of a published stream to one player, from the start of delivery until it ends. Media still in transit at the end is dropped.</summary>
internal sealed class Route : IRoute
{
    private readonly EngineEvents _events;
    private readonly string _streamId;
    private readonly PlaySettings _settings;
    private volatile bool _isOpen = true;

    public Route(MediaContext player, PublishedStream stream, string streamId, PlaySettings settings, ILaneTarget audio, ILaneTarget video)
    {
        Stream = stream;
        _events = player.Events;
        _streamId = streamId;
        _settings = settings;
        Audio = new(player.AudioLane, audio, player.Link, new LinkRandom(player.Seed, stream.Id, $"audio to {player.UserId}"));
        Video = new(player.VideoLane, video, player.Link, new LinkRandom(player.Seed, stream.Id, $"video to {player.UserId}"));
    }

    public PublishedStream Stream { get; }

    public RoutePath Audio { get; }

    public RoutePath Video { get; }

    public bool AudioMuted => _settings.AudioMuted;

    public bool VideoMuted => _settings.VideoMuted;

    public void Close()
    {
        _isOpen = false;
        Audio.Close();
        Video.Close();
    }

    public DeviceNotice DeviceNotice { get; } = new();

    public void SendAudio(MediaBuffer buffer, in Departure departure)
    {
        if (_isOpen && !AudioMuted && CanDecrypt(departure.Key))
        {
            Audio.Send(buffer, in departure);
        }
        else
        {
            Audio.Restart();
        }
    }

    public void SendVideo(MediaBuffer buffer, in Departure departure)
    {
        if (_isOpen && !VideoMuted && CanDecrypt(departure.Key))
        {
            Video.Send(buffer, in departure);
        }
        else
        {
            Video.Restart();
        }
    }

    public void SendSei(ReadOnlyMemory<byte> data, in Departure departure)
    {
        if (_isOpen && !VideoMuted && CanDecrypt(departure.Key) && !departure.IsLost)
        {
            Video.Tell(new Door(this, new SeiItem(_events, _streamId, data)), in departure);
        }
    }

    public void TellDevice(EngineEvent state, bool alongVideo, in Departure departure)
    {
        if (_isOpen)
        {
            (alongVideo ? Video : Audio).Tell(new Door(this, new EventItem(_events, state)), in departure);
        }
    }

    public void OnSilenced()
    {
    }

    private bool CanDecrypt(MediaKey key) => key.OpensWith(_settings.DecryptionKey);

    /// <summary>Passes items on while the route is open.</summary>
    private sealed class Door(Route route, ILaneTarget inside) : ILaneTarget
    {
        public void Deliver(in LaneItem item, IEngineFrameSink sink)
        {
            if (route._isOpen)
            {
                inside.Deliver(in item, sink);
            }
        }
    }
}
