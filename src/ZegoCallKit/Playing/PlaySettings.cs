using ZegoCallKit.Media;

namespace ZegoCallKit.Playing;

/// <summary>Represents the settings that the user changed on a stream while it played; <see langword="null"/> for settings that were not changed.</summary>
internal readonly record struct PlaySettings(int? Volume = null, bool? AudioMuted = null, bool? VideoMuted = null, VideoLayer? Layer = null)
{
    /// <summary>Returns these settings applied on top of earlier ones.</summary>
    public PlaySettings Over(PlaySettings earlier) =>
        new(Volume ?? earlier.Volume, AudioMuted ?? earlier.AudioMuted, VideoMuted ?? earlier.VideoMuted, Layer ?? earlier.Layer);

    public PlayOptions ApplyTo(PlayOptions options) => this == default ? options : options with
    {
        Volume = Volume ?? options.Volume,
        AudioMuted = AudioMuted ?? options.AudioMuted,
        VideoMuted = VideoMuted ?? options.VideoMuted,
        Layer = Layer ?? options.Layer,
    };
}
