namespace ZegoCallKit.Engine.Events;

/// <summary>What is wrong with a screen capture (ZEGO: <c>zego_screen_capture_source_exception_type</c>).</summary>
public enum ScreenSourceFault
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>There is no such screen or window.</summary>
    Invalid = 1,

    /// <summary>Capturing failed.</summary>
    Failed = 2,

    /// <summary>The region to publish lies outside.</summary>
    RegionInvalid = 3,
}
