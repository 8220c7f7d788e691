namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>Issues tokens that say for whom they are.</summary>
internal sealed class TestIssuer : IRoomTokenIssuer
{
    public ValueTask<string> IssueAsync(string user, string callId, CancellationToken cancellationToken = default) =>
        user == "unlucky" ? throw new InvalidOperationException("out of tokens") : new($"{user} in {callId}");
}
