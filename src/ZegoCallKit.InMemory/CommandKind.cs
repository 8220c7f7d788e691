namespace ZegoCallKit.InMemory;

/// <summary>The kinds of command whose results can be made to fail.</summary>
public enum CommandKind
{
    /// <summary>Logging in to a room: the whole outcome.</summary>
    Login = 0,

    /// <summary>Logging out: the result event.</summary>
    Logout = 1,

    /// <summary>Publishing: the cloud's answer.</summary>
    Publish = 2,

    /// <summary>Playing: the cloud's answer.</summary>
    Play = 3,

    /// <summary>Broadcast messages: the result event.</summary>
    Broadcast = 4,

    /// <summary>Barrage messages: the result event.</summary>
    Barrage = 5,

    /// <summary>Custom commands: the result event.</summary>
    CustomCommand = 6,

    /// <summary>Messages of bytes: the result event.</summary>
    Transparent = 7,

    /// <summary>Ordered real-time data: the result event.</summary>
    SequentialData = 8,

    /// <summary>The room's extra info: the result event.</summary>
    RoomExtraInfo = 9,

    /// <summary>A published stream's extra info: the result event.</summary>
    StreamExtraInfo = 10,
}
