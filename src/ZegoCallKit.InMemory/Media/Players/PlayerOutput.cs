using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Players;

/// <summary>Distributes what a media player plays: locally, into the call, and as frames to the user. Settings are written with the engine's gate held and read on media threads.</summary>
internal sealed class PlayerOutput(MediaContext context, PlayerMix mix, int player) : ILaneTarget
{
    private const int InitialVolume = 60;

    private double _playFactor = PlayerVolume.FactorOf(InitialVolume);
    private double _publishFactor = PlayerVolume.FactorOf(InitialVolume);
    private volatile bool _isAux;
    private volatile bool _wantsVideo;
    private volatile VideoPixelFormat _format;
    private short[] _scaled = [];
    private byte[] _converted = [];

    public bool IsAux => _isAux;

    public void SetPlayVolume(int volume) => Volatile.Write(ref _playFactor, PlayerVolume.FactorOf(volume));

    public void SetPublishVolume(int volume) => Volatile.Write(ref _publishFactor, PlayerVolume.FactorOf(volume));

    public void EnableAux(bool enable)
    {
        _isAux = enable;
        if (!enable)
        {
            mix.Forget(this);
        }
    }

    public void EnableVideo(bool enable, VideoPixelFormat format)
    {
        _format = format;
        _wantsVideo = enable;
    }

    /// <summary>Plays 10 ms or less.</summary>
    public void Sound(MediaBuffer buffer)
    {
        if (_scaled.Length < buffer.Samples.Length)
        {
            _scaled = new short[buffer.Samples.Length];
        }

        var scaled = _scaled.AsSpan(0, buffer.Samples.Length);
        PlayerVolume.Apply(buffer.Samples, scaled, Volatile.Read(ref _playFactor));
        context.Mixers.Feed(this, scaled, buffer.AudioFormat);
        if (_isAux)
        {
            PlayerVolume.Apply(buffer.Samples, scaled, Volatile.Read(ref _publishFactor));
            mix.Feed(this, scaled, buffer.AudioFormat);
        }
    }

    /// <summary>Delivers a frame to the user, if it was requested.</summary>
    public void Picture(MediaBuffer buffer)
    {
        if (_wantsVideo)
        {
            buffer.Retain();
            var now = context.Clock.Now;
            context.VideoLane.Post(new LaneItem(this, buffer, now), now);
        }
    }

    /// <summary>Discards what has not been mixed yet.</summary>
    public void Clear()
    {
        context.Mixers.Forget(this);
        mix.Forget(this);
    }

    public void Deliver(in LaneItem item, IEngineFrameSink sink)
    {
        var buffer = item.Buffer!;
        var format = _format;
        var size = VideoLayout.FrameSize(format, buffer.Width, buffer.Height);
        if (_converted.Length < size)
        {
            _converted = new byte[size];
        }

        VideoConverter.Convert(buffer.AsVideo(), format, _converted);
        sink.OnMediaPlayerVideo(player, new VideoFrame(_converted.AsSpan(0, size), format, buffer.Width, buffer.Height, buffer.Timestamp));
    }
}
