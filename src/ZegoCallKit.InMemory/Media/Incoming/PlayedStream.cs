using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.InMemory.Media.Sound;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Represents one stream that a user plays, from the request until it stops. Changed with the engine's gate held.</summary>
internal sealed class PlayedStream
{
    private readonly MediaContext _context;
    private readonly PlaySettings _settings;
    private volatile Route? _route;

    public PlayedStream(MediaContext context, AudioObservers observers, PlaySettings settings, string streamId, VideoView? view)
    {
        _context = context;
        _settings = settings;
        StreamId = streamId;
        Audio = new(context, observers, streamId, settings);
        Video = new(context, streamId) { View = view };
        Quality = new(Audio.Meter, Video.Meter, context.Link);
    }

    public string StreamId { get; }

    /// <summary>Gets or sets whether its room has been connected since the request.</summary>
    public bool IsConnected { get; set; }

    public PlayedAudio Audio { get; }

    public PlayedVideo Video { get; }

    public PlayQualityProbe Quality { get; }

    /// <summary>Gets the route while the cloud delivers the stream; otherwise null.</summary>
    public Route? Route => _route;

    public void Start(PublishedStream stream)
    {
        Interrupt();
        var route = new Route(_context, stream, StreamId, _settings, Audio, Video);
        Audio.Meter.Suspend();
        Video.Meter.Suspend();
        Quality.Begin(_context.Clock.Now);
        _route = route;
        stream.Feed.Attach(route);
    }

    public void Interrupt()
    {
        if (_route is { } route)
        {
            _route = null;
            route.Close();
            route.Stream.Feed.Detach(route);
        }
    }

    public void Stop()
    {
        Interrupt();

        // Queued after the audio that is being mixed, on the thread that mixes it.
        var now = _context.Clock.Now;
        _context.AudioLane.Post(new LaneItem(new Silence(Audio, _context.Mixers), null, now), now);
    }

    /// <summary>Reports audio and video that are expected but not arriving.</summary>
    public void CheckBreaks(long now)
    {
        if (_route is not { } route)
        {
            return;
        }

        var feed = route.Stream.Feed;
        Check(Audio.Meter, now, route.AudioMuted || feed.IsAudioSilenced, TimeSpan.FromMilliseconds(200), MediaEvent.AudioBroke);
        Check(Video.Meter, now, route.VideoMuted || feed.IsVideoSilenced, TimeSpan.FromMilliseconds(500), MediaEvent.VideoBroke);
    }

    private void Check(PlayMeter meter, long now, bool muted, TimeSpan patience, MediaEvent broke)
    {
        if (muted)
        {
            meter.Suspend();
        }
        else if (meter.CheckBreak(now, patience))
        {
            _context.Events.Post(new PlayerMediaEvent(StreamId, broke));
        }
    }

    /// <summary>Removes the stream from all mixes.</summary>
    private sealed class Silence(PlayedAudio audio, Mixers mixers) : ILaneTarget
    {
        public void Deliver(in LaneItem item, IEngineFrameSink sink) => mixers.Forget(audio);
    }
}
