namespace ZegoCallKit.Server.Api;

/// <summary>Specifies what a message is, for the clients that receive it.</summary>
public enum ServerMessageCategory
{
    /// <summary>A message of the system.</summary>
    System = 1,

    /// <summary>A message of a chat.</summary>
    Chat = 2,
}
