using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Defines what the cloud tells the client of a login. All members run on the client's engine loop.</summary>
/// <remarks>An interface with one implementation: it is the wire between server and client. Without it, every file of the cloud depends on every file of the engine.</remarks>
internal interface ILoginClient
{
    /// <summary>Called when the login was accepted, also after an outage.</summary>
    void OnAdmitted(long sessionId, RoomSnapshot snapshot);

    /// <summary>Called when the login was refused.</summary>
    void OnRefused(int code);

    /// <summary>Called when the server has ended the login.</summary>
    void OnKicked(int code);

    /// <summary>Called when the room has changed.</summary>
    void OnUpdate(RoomUpdate update);

    /// <summary>Called when a message has arrived.</summary>
    void OnMessage(EngineEvent message);

    /// <summary>Called before the token expires.</summary>
    void OnTokenWillExpire(TimeSpan remaining);
}
