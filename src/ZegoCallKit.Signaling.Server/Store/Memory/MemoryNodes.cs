using System.Runtime.InteropServices;

namespace ZegoCallKit.Signaling.Server.Store.Memory;

/// <summary>Holds the nodes with their leases, and the users whom they watch.</summary>
internal sealed class MemoryNodes
{
    private readonly Dictionary<string, long> _leases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string By, long Until)> _claims = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _watchers = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> Leases => _leases;

    /// <summary>Extends a lease. Returns whether the node had one.</summary>
    public bool Renew(string node, long expires)
    {
        var isKnown = _leases.ContainsKey(node);
        _leases[node] = expires;
        return isKnown;
    }

    public bool Claim(string node, string by, long now, long until)
    {
        if (_claims.TryGetValue(node, out var claim) && claim.By != by && claim.Until > now)
        {
            return false;
        }

        _claims[node] = (by, until);
        return true;
    }

    public IReadOnlyList<string> Dead(long now) => [.. _leases.Where(lease => lease.Value <= now).Select(static lease => lease.Key).Union(_claims.Keys)];

    public bool Watch(string node, IReadOnlyList<string> users, bool isWatched)
    {
        foreach (var user in users)
        {
            if (isWatched)
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(_watchers, user, out _) ??= new HashSet<string>(StringComparer.Ordinal)).Add(node);
            }
            else if (_watchers.TryGetValue(user, out var nodes) && nodes.Remove(node) && nodes.Count == 0)
            {
                _watchers.Remove(user);
            }
        }

        return true;
    }

    public IReadOnlyList<string> WatchersOf(string user) => _watchers.TryGetValue(user, out var nodes) ? [.. nodes] : [];

    public bool Forget(string node)
    {
        foreach (var (user, nodes) in _watchers.ToList())
        {
            if (nodes.Remove(node) && nodes.Count == 0)
            {
                _watchers.Remove(user);
            }
        }

        _claims.Remove(node);
        return _leases.Remove(node);
    }
}
