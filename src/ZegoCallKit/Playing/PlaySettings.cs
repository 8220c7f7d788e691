namespace ZegoCallKit.Playing;

/// <summary>What the user set on a stream while it played; what is left out he did not touch.</summary>
internal sealed record PlaySettings(int? Volume = null, bool? AudioMuted = null, bool? VideoMuted = null)
{
    /// <summary>These on top of earlier ones.</summary>
    public PlaySettings Over(PlaySettings earlier) => new(Volume ?? earlier.Volume, AudioMuted ?? earlier.AudioMuted, VideoMuted ?? earlier.VideoMuted);

    public PlayOptions ApplyTo(PlayOptions options) => options with
    {
        Volume = Volume ?? options.Volume,
        AudioMuted = AudioMuted ?? options.AudioMuted,
        VideoMuted = VideoMuted ?? options.VideoMuted,
    };

    public PlaybackState ApplyTo(PlaybackState state) => state with
    {
        Volume = Volume ?? state.Volume,
        IsAudioMuted = AudioMuted ?? state.IsAudioMuted,
        IsVideoMuted = VideoMuted ?? state.IsVideoMuted,
    };
}
