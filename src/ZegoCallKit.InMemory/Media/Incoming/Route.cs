using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Represents the route of a published stream to one player, from the start of delivery until it ends. Media still in transit at the end is dropped.</summary>
internal sealed class Route
{
    private readonly PlayedStream _play;
    private readonly EngineMedia _player;
    private volatile bool _isOpen = true;
    private int _knowsDevices;

    public Route(PublishedStream stream, PlayedStream play, EngineMedia player)
    {
        Stream = stream;
        _play = play;
        _player = player;
        var seed = player.Core.Server.Options.Seed;
        var listener = player.Core.Link.User?.Id ?? "";
        Audio = new(player.AudioLane, new Door(this, play.Audio), player.Link, new LinkDice(seed, stream.Id, $"audio to {listener}"));
        Video = new(player.VideoLane, new Door(this, play.Video), player.Link, new LinkDice(seed, stream.Id, $"video to {listener}"));
    }

    public PublishedStream Stream { get; }

    public RoutePath Audio { get; }

    public RoutePath Video { get; }

    public bool AudioMuted => _play.Settings.AudioMuted;

    public bool VideoMuted => _play.Settings.VideoMuted;

    public void Close() => _isOpen = false;

    /// <summary>Returns true to the first caller, who must then notify the player of the publisher's devices.</summary>
    public bool ClaimDeviceNews() => Interlocked.Exchange(ref _knowsDevices, 1) == 0;

    /// <summary>Marks the player as not notified, because a change could not be delivered: all device states are sent again.</summary>
    public void ForgetDeviceNews() => Interlocked.Exchange(ref _knowsDevices, 0);

    public void SendAudio(MediaBuffer buffer, in Departure departure)
    {
        if (_isOpen && !AudioMuted && CanDecrypt(departure.Key))
        {
            Audio.Send(buffer, in departure, _play.Settings.Buffering);
        }
    }

    public void SendVideo(MediaBuffer buffer, in Departure departure)
    {
        if (_isOpen && !VideoMuted && CanDecrypt(departure.Key))
        {
            Video.Send(buffer, in departure, _play.Settings.Buffering);
        }
    }

    /// <summary>Sends supplemental data, which take the route of the video.</summary>
    public void SendSei(ReadOnlyMemory<byte> data, in Departure departure)
    {
        if (_isOpen && !VideoMuted && CanDecrypt(departure.Key) && !departure.IsLost)
        {
            Video.Tell(new Door(this, new SeiNews(_player, _play.StreamId, data)), in departure, _play.Settings.Buffering);
        }
    }

    /// <summary>Raises an event at the player after a device of the publisher changed its state.</summary>
    public void Tell(RoutePath path, ZegoCallKit.Engine.Events.EngineEvent news, in Departure departure)
    {
        if (_isOpen)
        {
            path.Tell(new Door(this, new EventNews(_player, news)), in departure, _play.Settings.Buffering);
        }
    }

    private bool CanDecrypt(string key) => string.Equals(key, _play.Settings.DecryptionKey, StringComparison.Ordinal);

    /// <summary>Passes items on while the route is open.</summary>
    private sealed class Door(Route route, ILaneTarget inside) : ILaneTarget
    {
        public void Take(in LaneItem item, IEngineFrameSink sink)
        {
            if (route._isOpen)
            {
                inside.Take(in item, sink);
            }
        }
    }
}
