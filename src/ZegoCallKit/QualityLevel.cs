namespace ZegoCallKit;

/// <summary>The engine's verdict on a stream or a network link (ZEGO: <c>zego_stream_quality_level</c>), best first.</summary>
public enum QualityLevel
{
    /// <summary>Excellent.</summary>
    Excellent = 0,

    /// <summary>Good.</summary>
    Good = 1,

    /// <summary>Noticeably impaired.</summary>
    Medium = 2,

    /// <summary>Bad.</summary>
    Bad = 3,

    /// <summary>No data arrives.</summary>
    Die = 4,

    /// <summary>Not measured yet.</summary>
    Unknown = 5,
}
