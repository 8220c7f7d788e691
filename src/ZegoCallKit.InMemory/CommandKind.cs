namespace ZegoCallKit.InMemory;

/// <summary>Specifies a kind of command whose results can be made to fail.</summary>
public enum CommandKind
{
    /// <summary>Logging in to a room; the fault affects the whole operation.</summary>
    Login = 0,

    /// <summary>Publishing a stream; the fault affects the cloud's answer.</summary>
    Publish = 1,

    /// <summary>Playing a stream; the fault affects the cloud's answer.</summary>
    Play = 2,

    /// <summary>Sending a broadcast message; the fault affects the result event.</summary>
    Broadcast = 3,

    /// <summary>Sending a barrage message; the fault affects the result event.</summary>
    Barrage = 4,

    /// <summary>Sending a custom command; the fault affects the result event.</summary>
    CustomCommand = 5,

    /// <summary>Sending a binary message; the fault affects the result event.</summary>
    Transparent = 6,

    /// <summary>Setting a room's extra info; the fault affects the result event.</summary>
    RoomExtraInfo = 7,

    /// <summary>Setting a published stream's extra info; the fault affects the result event.</summary>
    StreamExtraInfo = 8,
}
