namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents access to the signaling server.</summary>
internal sealed record ApiRingAccess(string Url, string Device, string AccessToken, long ExpiresAt)
{
    /// <summary>Returns a text without the token, to keep it out of logs.</summary>
    public override string ToString() => $"access to {Url} as {Device}";
}
