using System.Collections.Concurrent;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Holds all user ids that have logged in or been mentioned. Thread-safe.</summary>
internal sealed class CloudUsers(Func<string, CloudUser> create)
{
    private readonly ConcurrentDictionary<string, CloudUser> _users = new(StringComparer.Ordinal);

    /// <summary>Gets all users.</summary>
    public IEnumerable<CloudUser> All => _users.Values;

    /// <summary>Returns the user with the specified id; <see langword="null"/> if it has never logged in or been mentioned.</summary>
    public CloudUser? Find(string? id) => id is not null && _users.TryGetValue(id, out var user) ? user : null;

    public CloudUser Get(string id) => _users.GetOrAdd(id, create);
}
