namespace ZegoCallKit.Engine;

/// <summary>Specifies the direction that a speed test measures (ZEGO: <c>zego_network_speed_test_type</c>).</summary>
public enum SpeedTestDirection
{
    /// <summary>To the cloud.</summary>
    Uplink = 0,

    /// <summary>From the cloud.</summary>
    Downlink = 1,
}
