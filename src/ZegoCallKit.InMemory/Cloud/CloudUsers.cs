using System.Collections.Concurrent;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>All user ids that have logged in or been spoken of; safe from any thread.</summary>
internal sealed class CloudUsers(CloudServer server)
{
    private readonly ConcurrentDictionary<string, CloudUser> _users = new(StringComparer.Ordinal);

    /// <summary>A user id that has been spoken of before.</summary>
    public CloudUser? Find(string? id) => id is not null && _users.TryGetValue(id, out var user) ? user : null;

    public CloudUser Get(string id) => _users.GetOrAdd(id, static (key, owner) => new CloudUser(key, owner), server);
}
