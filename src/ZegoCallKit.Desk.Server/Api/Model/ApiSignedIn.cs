namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents who was signed in, with the tokens.</summary>
internal sealed record ApiSignedIn(string UserId, string UserName, uint AppId, string Token, long TokenExpiresAt, ApiRingAccess? Ring)
{
    /// <summary>Returns a text without the tokens, to keep them out of logs.</summary>
    public override string ToString() => $"signed in {UserId}";
}
