using System.Collections.Concurrent;
using ZegoCallKit.Signaling.Server;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Issues tokens for rooms that no room checks, and records for whom.</summary>
internal sealed class RecordingIssuer : IRoomTokenIssuer
{
    private readonly ConcurrentDictionary<string, string> _issued = new();

    public IEnumerable<string> Users => _issued.Keys;

    public ValueTask<string> IssueAsync(string user, string callId, CancellationToken cancellationToken = default) => new(_issued[user] = $"token-of-{user}-for-{callId}");
}
