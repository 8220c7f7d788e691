namespace ZegoCallKit.Tool.Desks;

/// <summary>What a command of the phone does.</summary>
internal enum PhoneVerb
{
    Call,
    Accept,
    Decline,
    HangUp,
    Quit,
}
