using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>Represents the options for playing a stream.</summary>
public sealed record PlayOptions
{
    /// <summary>Gets the volume: 0 to 200; 100 is the original volume.</summary>
    public int Volume { get; init; } = 100;

    /// <summary>Gets whether audio is muted, so that it is not received.</summary>
    public bool AudioMuted { get; init; }

    /// <summary>Gets whether video is muted, so that it is not received.</summary>
    public bool VideoMuted { get; init; }

    /// <summary>Gets the view that the engine draws to; <see langword="null"/> for none.</summary>
    public VideoView? View { get; init; }

    /// <summary>
    /// Gets the sink that receives the decoded audio on an engine thread; <see langword="null"/> for none. The caller keeps ownership: the sink is never
    /// disposed, and it is not called after the playback's <see cref="IPlayback.Completion"/> has completed.
    /// </summary>
    public IAudioSink? AudioSink { get; init; }

    /// <summary>
    /// Gets the sink that receives the decoded video on an engine thread, in <see cref="ZegoClientOptions.VideoSinkFormat"/>; <see langword="null"/> for
    /// none. The caller keeps ownership: the sink is never disposed, and it is not called after the playback's <see cref="IPlayback.Completion"/> has
    /// completed.
    /// </summary>
    public IVideoSink? VideoSink { get; init; }

    internal void Validate(string parameter) => Guard.Range(Volume, 0, 200, "The volume", parameter);
}
