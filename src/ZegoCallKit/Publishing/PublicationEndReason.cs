namespace ZegoCallKit.Publishing;

/// <summary>Why publishing is over.</summary>
public enum PublicationEndReason
{
    /// <summary>This program stopped it.</summary>
    Stopped = 0,

    /// <summary>The room's login ended.</summary>
    RoomEnded = 1,

    /// <summary>The engine or the cloud ended it; see the code.</summary>
    Failed = 2,
}
