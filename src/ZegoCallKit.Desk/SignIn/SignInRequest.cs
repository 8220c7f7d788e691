namespace ZegoCallKit.Desk.SignIn;

/// <summary>Requests access for a user, as docs/concepts/desk-protocol.md describes it.</summary>
internal sealed record SignInRequest(string UserId, string UserName, string? Device);
