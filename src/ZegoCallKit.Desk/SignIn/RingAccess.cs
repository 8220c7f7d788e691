namespace ZegoCallKit.Desk.SignIn;

/// <summary>The access to the signaling server of calls, in the answer to a sign-in.</summary>
internal sealed record RingAccess(string AccessToken);
