using ZegoCallKit.Signaling.Server;
using ZegoCallKit.TestNodes;

namespace ZegoCallKit.RingChaos.Servers;

/// <summary>Issues tokens for rooms that no room checks, and prints for whom.</summary>
internal sealed class LoudIssuer : IRoomTokenIssuer
{
    public ValueTask<string> IssueAsync(string user, string callId, CancellationToken cancellationToken = default)
    {
        Console.WriteLine(NodeProcess.RoomToken + user);
        return new($"token-of-{user}-for-{callId}");
    }
}
