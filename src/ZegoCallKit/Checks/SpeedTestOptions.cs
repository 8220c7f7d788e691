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
        if (UplinkKbps is null && DownlinkKbps is null)
        {
            throw new ArgumentException("UplinkKbps or DownlinkKbps must be set.", parameter);
        }

        Kbps(UplinkKbps, nameof(UplinkKbps), parameter);
        Kbps(DownlinkKbps, nameof(DownlinkKbps), parameter);
        if (Duration < TimeSpan.FromSeconds(3) || Duration > TimeSpan.FromSeconds(30))
        {
            throw new ArgumentException($"Duration must be between 3 and 30 s; it is {Duration}.", parameter);
        }
    }

    private static void Kbps(int? value, string name, string parameter)
    {
        if (value is < 1 or > 100_000)
        {
            throw new ArgumentException($"{name} must be between 1 and 100000; it is {value}.", parameter);
        }
    }
}
