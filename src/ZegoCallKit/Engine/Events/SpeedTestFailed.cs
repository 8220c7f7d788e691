namespace ZegoCallKit.Engine.Events;

/// <summary>Raised when a speed test has ended early. (ZEGO: <c>network_speed_test_error</c>)</summary>
/// <param name="Direction">The direction.</param>
/// <param name="Code">ZEGO's error code.</param>
public sealed record SpeedTestFailed(SpeedTestDirection Direction, int Code) : EngineEvent;
