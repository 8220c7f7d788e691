namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Specifies the state of a call.</summary>
internal enum ApiRingState
{
    Ringing,
    Answered,
    Ended,
}
