namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Specifies the state of a member of a call, as far as the signaling server knows it.</summary>
internal enum ApiRingMemberState
{
    Ringing,
    InCall,
    Declined,
    Missed,
    Left,
}
