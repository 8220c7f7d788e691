namespace ZegoCallKit;

/// <summary>How many rooms one engine may be logged in to (ZEGO: <c>zego_room_mode</c>).</summary>
public enum RoomMode
{
    /// <summary>One room at a time.</summary>
    SingleRoom = 0,

    /// <summary>Several rooms at once, always as the same user; the account must have the feature.</summary>
    MultiRoom = 1,
}
