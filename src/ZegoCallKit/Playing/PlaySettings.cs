namespace ZegoCallKit.Playing;

/// <summary>What the user set on a playback while it ran; a retry of the same stream begins with it.</summary>
internal sealed record PlaySettings(int Volume, bool AudioMuted, bool VideoMuted)
{
    public PlayOptions ApplyTo(PlayOptions options) => options with { Volume = Volume, AudioMuted = AudioMuted, VideoMuted = VideoMuted };
}
