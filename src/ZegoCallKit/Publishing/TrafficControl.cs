namespace ZegoCallKit.Publishing;

/// <summary>
/// Represents how the engine adapts a published stream to an insufficient uplink (ZEGO: <c>enable_traffic_control_by_channel</c>,
/// <c>set_min_video_bitrate_for_traffic_control_by_channel</c>). Immutable.
/// </summary>
public sealed record TrafficControl
{
    /// <summary>Gets the settings that never lower what is published: on a bad uplink, frames arrive late or not at all.</summary>
    public static TrafficControl Off { get; } = new() { IsEnabled = false };

    /// <summary>Gets whether the engine may lower the bitrate of the video. The default is <see langword="true"/>.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>Gets whether the engine may also lower the frame rate. The default is <see langword="true"/>.</summary>
    public bool AdaptsFrameRate { get; init; } = true;

    /// <summary>Gets whether the engine may also lower the size of the video.</summary>
    public bool AdaptsSize { get; init; }

    /// <summary>Gets whether the engine may also lower the bitrate of the audio.</summary>
    public bool AdaptsAudio { get; init; }

    /// <summary>Gets the lowest bitrate of the video in kbit/s: 1 to 50,000; <see langword="null"/> for the engine's.</summary>
    public int? MinVideoKbps { get; init; }

    /// <summary>Gets whether no video is sent while the uplink carries less than <see cref="MinVideoKbps"/>; otherwise very few frames are sent.</summary>
    public bool StopsVideoBelowMinimum { get; init; }

    internal void Validate(string parameter)
    {
        if (MinVideoKbps is { } kbps)
        {
            OptionGuard.Range(kbps, 1, 50_000, parameter, nameof(MinVideoKbps));
        }

        OptionGuard.Check(MinVideoKbps is not null || !StopsVideoBelowMinimum, parameter, nameof(StopsVideoBelowMinimum), "needs a MinVideoKbps");
    }
}
