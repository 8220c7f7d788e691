namespace ZegoCallKit.Engine;

/// <summary>Specifies what a speed test measures (<c>zego_network_speed_test_config</c>).</summary>
public sealed record EngineSpeedTest
{
    /// <summary>Gets whether to test the uplink to the cloud.</summary>
    public bool TestUplink { get; init; }

    /// <summary>Gets the expected uplink bitrate in kbit/s.</summary>
    public int UplinkKbps { get; init; }

    /// <summary>Gets whether to test the downlink from the cloud.</summary>
    public bool TestDownlink { get; init; }

    /// <summary>Gets the expected downlink bitrate in kbit/s.</summary>
    public int DownlinkKbps { get; init; }
}
