namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Specifies what happened in a call.</summary>
internal enum ApiRingStepKind
{
    Invited,
    Accepted,
    Declined,
    Canceled,
    TimedOut,
    Left,
    Ended,
}
