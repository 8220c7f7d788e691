namespace ZegoCallKit.Desk.SignIn;

/// <summary>What the desk answers to a sign-in.</summary>
/// <param name="AppId">The AppID of the token.</param>
/// <param name="Token">The token for logins to rooms.</param>
/// <param name="Ring">The access to the signaling server of calls; <see langword="null"/> if the desk has none.</param>
internal sealed record SignInAnswer(uint AppId, string Token, RingAccess? Ring = null);
