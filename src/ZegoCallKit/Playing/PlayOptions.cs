using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>How to play a stream.</summary>
public sealed record PlayOptions
{
    /// <summary>The volume, 0 to 200; 100 is unchanged.</summary>
    public int Volume { get; init; } = 100;

    /// <summary>Whether to receive no audio.</summary>
    public bool AudioMuted { get; init; }

    /// <summary>Whether to receive no video.</summary>
    public bool VideoMuted { get; init; }

    /// <summary>Where the engine draws; <see langword="null"/> for nowhere.</summary>
    public VideoView? View { get; init; }

    /// <summary>Receives the decoded audio on an engine thread; <see langword="null"/> for none. It stays yours: nothing disposes it, and it is called no more once the playback's <see cref="IPlayback.Completion"/> has completed.</summary>
    public IAudioSink? AudioSink { get; init; }

    /// <summary>Receives the decoded pictures on an engine thread, in <see cref="ZegoClientOptions.VideoSinkFormat"/>; <see langword="null"/> for none. It stays yours: nothing disposes it, and it is called no more once the playback's <see cref="IPlayback.Completion"/> has completed.</summary>
    public IVideoSink? VideoSink { get; init; }

    internal void Validate(string parameter) => Guard.Range(Volume, 0, 200, "The volume", parameter);
}
