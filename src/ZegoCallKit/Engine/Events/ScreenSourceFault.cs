namespace ZegoCallKit.Engine.Events;

/// <summary>Specifies what is wrong with a screen capture (ZEGO: <c>zego_screen_capture_source_exception_type</c>).</summary>
public enum ScreenSourceFault
{
    /// <summary>The fault is unknown.</summary>
    Unknown = 0,

    /// <summary>The screen or window does not exist.</summary>
    Invalid = 1,

    /// <summary>Capturing failed.</summary>
    Failed = 2,

    /// <summary>The region to publish lies outside the source.</summary>
    RegionInvalid = 3,
}
