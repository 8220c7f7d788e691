using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Represents one stream that a user plays, from the request until it stops. Changed with the engine's gate held.</summary>
internal sealed class PlayedStream
{
    private readonly EngineMedia _player;
    private volatile Route? _route;
    private volatile VideoView? _view;

    public PlayedStream(EngineMedia player, string streamId, VideoView? view)
    {
        _player = player;
        _view = view;
        StreamId = streamId;
        Settings = player.PlaySettings.Of(streamId);
        Audio = new(player, this);
        Video = new(player, this);
        Quality = new(this, player);
    }

    public string StreamId { get; }

    /// <summary>Gets or sets whether its room has been connected since the request.</summary>
    public bool IsConnected { get; set; }

    public PlaySettings Settings { get; }

    public PlayedAudio Audio { get; }

    public PlayedVideo Video { get; }

    public PlayQualityProbe Quality { get; }

    public VideoView? View
    {
        get => _view;
        set => _view = value;
    }

    /// <summary>Gets the route while the cloud delivers the stream; otherwise null.</summary>
    public Route? Route => _route;

    public void Start(PublishedStream stream)
    {
        Interrupt();
        var route = new Route(stream, this, _player);
        Audio.Meter.Rest();
        Video.Meter.Rest();
        Quality.Begin(_player.Clock.Now);
        _route = route;
        ((EngineMedia)stream.Publisher).Channels[stream.Channel].Attach(route);
    }

    public void Interrupt()
    {
        if (_route is { } route)
        {
            _route = null;
            route.Close();
            ((EngineMedia)route.Stream.Publisher).Channels[route.Stream.Channel].Routes.Remove(route);
        }
    }

    public void Stop()
    {
        Interrupt();

        // Queued after the audio that is being mixed, on the thread that mixes it.
        var now = _player.Clock.Now;
        _player.AudioLane.Post(new LaneItem(new Silence(this, _player), null, now), now);
    }

    /// <summary>Reports audio and video that are expected but not arriving.</summary>
    public void CheckBreaks(long now)
    {
        if (_route is not { } route)
        {
            return;
        }

        var publisher = ((EngineMedia)route.Stream.Publisher).Channels[route.Stream.Channel];
        Check(Audio.Meter, now, route.AudioMuted || publisher.IsAudioSilenced, TimeSpan.FromMilliseconds(200), MediaEvent.AudioBroke);
        Check(Video.Meter, now, route.VideoMuted || publisher.IsVideoSilenced, TimeSpan.FromMilliseconds(500), MediaEvent.VideoBroke);
    }

    private void Check(PlayMeter meter, long now, bool muted, TimeSpan patience, MediaEvent broke)
    {
        if (muted)
        {
            meter.Rest();
        }
        else if (meter.CheckBreak(now, patience))
        {
            _player.Core.Events.Post(new PlayerMediaEvent(StreamId, broke));
        }
    }

    /// <summary>Removes the stream from all mixes.</summary>
    private sealed class Silence(PlayedStream play, EngineMedia player) : ILaneTarget
    {
        public void Take(in LaneItem item, IEngineFrameSink sink) => player.Mixers.Forget(play);
    }
}
