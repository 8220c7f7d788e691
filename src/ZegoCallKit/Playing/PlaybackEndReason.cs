namespace ZegoCallKit.Playing;

/// <summary>Why playing is over.</summary>
public enum PlaybackEndReason
{
    /// <summary>This program stopped it.</summary>
    Stopped = 0,

    /// <summary>The play policy wants it no more, or another stream needed the place.</summary>
    NotWanted = 1,

    /// <summary>The stream left the room.</summary>
    StreamEnded = 2,

    /// <summary>The room's login ended.</summary>
    RoomEnded = 3,

    /// <summary>The engine or the cloud ended it; see the code.</summary>
    Failed = 4,
}
