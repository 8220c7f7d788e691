namespace ZegoCallKit.Playing;

/// <summary>Specifies why playing has ended.</summary>
public enum PlaybackEndReason
{
    /// <summary>This program stopped it.</summary>
    Stopped = 0,

    /// <summary>The play policy no longer wants the stream, or another stream needed the slot.</summary>
    NotWanted = 1,

    /// <summary>The stream left the room.</summary>
    StreamEnded = 2,

    /// <summary>The room's login ended.</summary>
    RoomEnded = 3,

    /// <summary>The engine or the cloud ended it; see <see cref="PlaybackEnd.Code"/>.</summary>
    Failed = 4,

    /// <summary>The call of the room was put on hold; the stream is played again, as another playback, when the call is resumed.</summary>
    OnHold = 5,
}
