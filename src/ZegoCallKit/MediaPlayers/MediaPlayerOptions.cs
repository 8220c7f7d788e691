using ZegoCallKit.Media;

namespace ZegoCallKit.MediaPlayers;

/// <summary>Represents the options for opening a media player.</summary>
public sealed record MediaPlayerOptions
{
    /// <summary>The largest size of a file path, in bytes.</summary>
    public const int MaxPathBytes = 2_047;

    /// <summary>
    /// Gets whether the audio of the file goes into the call: it is mixed into the audio that the main channel publishes, from the microphone or pushed, even if the microphone is muted. The
    /// default is <see langword="true"/>. A publication without audio (<see cref="Publishing.AudioInput.None"/>), or whose audio is muted, sends nothing of it.
    /// </summary>
    public bool Published { get; init; } = true;

    /// <summary>Gets the volume at which the file is played locally: 0 (silence) to 200, where 100 is the volume of the file. The default is ZEGO's, 60, which is 12 dB quieter.</summary>
    public int Volume { get; init; } = 60;

    /// <summary>Gets the volume at which the file is played into the call, on the same scale. The default is ZEGO's, 60.</summary>
    public int PublishVolume { get; init; } = 60;

    /// <summary>Gets whether the file is played again after its end, until the player is paused or closed.</summary>
    public bool Repeat { get; init; }

    /// <summary>Gets the view that the engine draws the file's video to; <see langword="null"/> for none.</summary>
    public VideoView? View { get; init; }

    /// <summary>
    /// Gets the sink that receives the file's video on an engine thread, in <see cref="ZegoClientOptions.VideoSinkFormat"/>; <see langword="null"/> for none. It receives the first frame as
    /// soon as the file is open. The caller keeps ownership: the sink is never disposed, and it is not called after <see cref="IMediaPlayer.Completion"/> has completed.
    /// </summary>
    public IVideoSink? VideoSink { get; init; }

    internal void Validate(string parameter)
    {
        OptionGuard.Range(Volume, 0, 200, parameter);
        OptionGuard.Range(PublishVolume, 0, 200, parameter);
    }
}
