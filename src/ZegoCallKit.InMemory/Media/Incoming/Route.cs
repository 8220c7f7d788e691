using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Engine;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Represents the route of a published stream to one player, from the start of delivery until it ends. Media still in transit at the end is dropped.</summary>
internal sealed class Route
{
    private readonly EngineEvents _events;
    private readonly string _streamId;
    private readonly PlaySettings _settings;
    private volatile bool _isOpen = true;
    private int _knowsDevices;

    public Route(MediaContext player, PublishedStream stream, string streamId, PlaySettings settings, ILaneTarget audio, ILaneTarget video)
    {
        Stream = stream;
        _events = player.Events;
        _streamId = streamId;
        _settings = settings;
        Audio = new(player.AudioLane, new Door(this, audio), player.Link, new LinkRandom(player.Seed, stream.Id, $"audio to {player.UserId}"));
        Video = new(player.VideoLane, new Door(this, video), player.Link, new LinkRandom(player.Seed, stream.Id, $"video to {player.UserId}"));
    }

    public PublishedStream Stream { get; }

    public RoutePath Audio { get; }

    public RoutePath Video { get; }

    public bool AudioMuted => _settings.AudioMuted;

    public bool VideoMuted => _settings.VideoMuted;

    public void Close() => _isOpen = false;

    /// <summary>Returns true to the first caller, who must then notify the player of the publisher's devices.</summary>
    public bool ClaimDeviceNews() => Interlocked.Exchange(ref _knowsDevices, 1) == 0;

    /// <summary>Marks the player as not notified, because a change could not be delivered: all device states are sent again.</summary>
    public void ForgetDeviceNews() => Interlocked.Exchange(ref _knowsDevices, 0);

    public void SendAudio(MediaBuffer buffer, in Departure departure)
    {
        if (_isOpen && !AudioMuted && CanDecrypt(departure.Key))
        {
            Audio.Send(buffer, in departure);
        }
    }

    public void SendVideo(MediaBuffer buffer, in Departure departure)
    {
        if (_isOpen && !VideoMuted && CanDecrypt(departure.Key))
        {
            Video.Send(buffer, in departure);
        }
    }

    /// <summary>Sends supplemental data, which take the route of the video.</summary>
    public void SendSei(ReadOnlyMemory<byte> data, in Departure departure)
    {
        if (_isOpen && !VideoMuted && CanDecrypt(departure.Key) && !departure.IsLost)
        {
            Video.Tell(new Door(this, new SeiItem(_events, _streamId, data)), in departure);
        }
    }

    /// <summary>Raises an event at the player after a device of the publisher changed its state.</summary>
    public void Tell(RoutePath path, ZegoCallKit.Engine.Events.EngineEvent news, in Departure departure)
    {
        if (_isOpen)
        {
            path.Tell(new Door(this, new EventItem(_events, news)), in departure);
        }
    }

    private bool CanDecrypt(string key) => string.Equals(key, _settings.DecryptionKey, StringComparison.Ordinal);

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
