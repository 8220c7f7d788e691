using ZegoCallKit.Signaling.Server;

namespace ZegoCallKit.Server.AspNetCore;

/// <summary>Issues tokens that are valid for one user and the room of one call.</summary>
internal sealed class RoomTokenIssuer(TokenGenerator tokens, TimeSpan lifetime) : IRoomTokenIssuer
{
    public ValueTask<string> IssueAsync(string user, string callId, CancellationToken cancellationToken = default) =>
        new(tokens.Generate(user, lifetime, new TokenPrivileges { RoomId = callId, MayPublish = true }).Value);
}
