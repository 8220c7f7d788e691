using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Sound;

/// <summary>Delivers 10 ms of the mix each time it arrives on the audio lane.</summary>
internal sealed class MixTick(MediaContext context, AudioFormat format, PlaybackMixer playback) : ILaneTarget
{
    private readonly short[] _block = new short[format.SampleRate / 100 * format.Channels];

    public PlaybackMixer Playback { get; } = playback;

    /// <summary>Posts the tick to the audio lane.</summary>
    /// <param name="time">When it is due: the media time of the block.</param>
    public bool Post(TimeSpan time)
    {
        context.AudioLane.Post(new LaneItem(this, null, time.Ticks), context.Clock.Now);
        return true;
    }

    public void Deliver(in LaneItem item, IEngineFrameSink sink)
    {
        var time = TimeSpan.FromTicks(item.SentAt);
        Playback.Read(_block);
        if (context.Switches.SpeakerMuted)
        {
            _block.AsSpan().Clear();
        }

        sink.OnPlaybackAudio(new AudioFrame(_block, format, time));
    }
}
