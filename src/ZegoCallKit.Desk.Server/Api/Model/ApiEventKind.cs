namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Specifies what happened at the desk.</summary>
internal enum ApiEventKind
{
    Connected,
    Disconnected,
    Resumed,
    Refused,
    Joined,
    Left,
    Kicked,
    Published,
    Unpublished,
    Played,
    StoppedPlaying,
    Fault,
    Invited,
    Answered,
    CallEnded,
    ClosedForCause,
}
