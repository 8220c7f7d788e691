namespace ZegoCallKit.Engine;

/// <summary>What a speed test measures (<c>zego_network_speed_test_config</c>).</summary>
public sealed record EngineSpeedTest
{
    /// <summary>Whether to test the way to the cloud.</summary>
    public bool TestUplink { get; init; }

    /// <summary>The bitrate expected on the way up, in kilobits a second.</summary>
    public int UplinkKbps { get; init; }

    /// <summary>Whether to test the way from the cloud.</summary>
    public bool TestDownlink { get; init; }

    /// <summary>The bitrate expected on the way down, in kilobits a second.</summary>
    public int DownlinkKbps { get; init; }
}
