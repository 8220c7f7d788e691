namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents a signed-in user, with the tokens.</summary>
internal sealed record ApiSignedIn(string UserId, string UserName, uint AppId, string Token, long TokenExpiresAt, ApiRingAccess? Ring)
{
    /// <summary>Returns a text without the tokens, to keep them out of logs.</summary>
    public override string ToString() => $"signed in {UserId}";
}
