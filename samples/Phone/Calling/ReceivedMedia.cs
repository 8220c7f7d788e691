using ZegoCallKit.Media;
using ZegoCallKit.Playing;

namespace Phone.Calling;

/// <summary>Counts what is received in calls. A phone for people would play it.</summary>
internal sealed class ReceivedMedia
{
    private long _audioFrames;
    private long _videoFrames;

    /// <summary>Gets the number of audio blocks of 10 ms.</summary>
    public long AudioFrames => Interlocked.Read(ref _audioFrames);

    public long VideoFrames => Interlocked.Read(ref _videoFrames);

    /// <summary>Returns the options with which a stream is played.</summary>
    public PlayOptions Play() => new()
    {
        AudioSink = new CallbackAudioSink((in AudioFrame _) => Interlocked.Increment(ref _audioFrames)),
        VideoSink = new CallbackVideoSink((in VideoFrame _) => Interlocked.Increment(ref _videoFrames)),
    };
}
