namespace ZegoCallKit;

/// <summary>Specifies the engine's rating of a stream or a network link (ZEGO: <c>zego_stream_quality_level</c>), best first.</summary>
public enum QualityLevel
{
    /// <summary>The quality is excellent.</summary>
    Excellent = 0,

    /// <summary>The quality is good.</summary>
    Good = 1,

    /// <summary>The quality is noticeably impaired.</summary>
    Medium = 2,

    /// <summary>The quality is bad.</summary>
    Bad = 3,

    /// <summary>No data arrives.</summary>
    Die = 4,

    /// <summary>The quality has not been measured yet.</summary>
    Unknown = 5,
}
