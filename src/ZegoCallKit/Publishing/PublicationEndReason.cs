namespace ZegoCallKit.Publishing;

/// <summary>Specifies why publishing has ended.</summary>
public enum PublicationEndReason
{
    /// <summary>This program stopped it.</summary>
    Stopped = 0,

    /// <summary>The room's login ended.</summary>
    RoomEnded = 1,

    /// <summary>The engine or the cloud ended it; see <see cref="PublicationEnd.Code"/>.</summary>
    Failed = 2,

    /// <summary>The call of the room was put on hold.</summary>
    OnHold = 3,
}
