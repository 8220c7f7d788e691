using System.Collections.Concurrent;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>All user ids that have logged in or been spoken of; safe from any thread.</summary>
internal sealed class CloudUsers(CloudServer server)
{
    private readonly ConcurrentDictionary<string, CloudUser> _users = new(StringComparer.Ordinal);

    public CloudUser Get(string id) => _users.GetOrAdd(id, static (key, owner) => new CloudUser(key, owner), server);
}
