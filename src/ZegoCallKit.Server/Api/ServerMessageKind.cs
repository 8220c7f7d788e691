namespace ZegoCallKit.Server.Api;

/// <summary>Specifies how a message is delivered.</summary>
public enum ServerMessageKind
{
    /// <summary>Reliably, as <c>IRoom.Messages</c> sends broadcast messages.</summary>
    Broadcast = 0,

    /// <summary>A message of a large number, some of which may be lost, like <c>IRoom.Messages</c> sends barrage messages.</summary>
    Barrage = 1,
}
