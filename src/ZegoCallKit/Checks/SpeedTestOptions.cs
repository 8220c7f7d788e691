namespace ZegoCallKit.Checks;

/// <summary>Represents the options of a speed test: what to measure and for how long.</summary>
public sealed record SpeedTestOptions
{
    /// <summary>Gets the bitrate planned for publishing, in kbit/s: 1 to 100,000; <see langword="null"/> to skip this direction. The default is 1,200.</summary>
    public int? UplinkKbps { get; init; } = 1_200;

    /// <summary>Gets the bitrate planned for playing, in kbit/s: 1 to 100,000; <see langword="null"/> to skip this direction. The default is 1,200.</summary>
    public int? DownlinkKbps { get; init; } = 1_200;

    /// <summary>Gets the duration of the test: 3 to 30 s. The default is 10 s.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromSeconds(10);

    internal void Validate(string parameter)
    {
        OptionGuard.Check(UplinkKbps is not null || DownlinkKbps is not null, parameter, nameof(UplinkKbps), "or DownlinkKbps must be set");
        if (UplinkKbps is { } uplink)
        {
            OptionGuard.Range(uplink, 1, 100_000, parameter, nameof(UplinkKbps));
        }

        if (DownlinkKbps is { } downlink)
        {
            OptionGuard.Range(downlink, 1, 100_000, parameter, nameof(DownlinkKbps));
        }

        OptionGuard.Range(Duration, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(30), parameter);
    }
}
