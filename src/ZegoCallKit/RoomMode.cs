namespace ZegoCallKit;

/// <summary>Specifies how many rooms one engine can be logged in to (ZEGO: <c>zego_room_mode</c>).</summary>
public enum RoomMode
{
    /// <summary>One room at a time.</summary>
    SingleRoom = 0,

    /// <summary>Several rooms at once, always as the same user; the feature must be enabled for the account.</summary>
    MultiRoom = 1,
}
