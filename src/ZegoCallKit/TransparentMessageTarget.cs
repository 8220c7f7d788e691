namespace ZegoCallKit;

/// <summary>Specifies who receives a message of bytes (ZEGO: <c>zego_room_transparent_message_mode</c>).</summary>
public enum TransparentMessageTarget
{
    /// <summary>Clients.</summary>
    Clients = 0,

    /// <summary>The account's server.</summary>
    Server = 1,

    /// <summary>Clients and the account's server.</summary>
    ClientsAndServer = 2,
}
