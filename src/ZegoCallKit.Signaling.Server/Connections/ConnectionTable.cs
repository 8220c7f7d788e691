using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Holds the connections of this node, by id and by user, and which users they watch.</summary>
internal sealed class ConnectionTable
{
    private readonly ConcurrentDictionary<string, DeviceConnection> _all = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, HashSet<DeviceConnection>> _byUser = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<DeviceConnection>> _watchers = new(StringComparer.Ordinal);

    private TaskCompletionSource? _emptied;

    public ICollection<DeviceConnection> All => _all.Values;

    public int Count => _all.Count;

    public void Add(DeviceConnection connection) => _all[connection.Id] = connection;

    /// <summary>Completes when no connection is left.</summary>
    public Task WaitUntilEmptyAsync()
    {
        lock (_gate)
        {
            _emptied ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_all.IsEmpty)
            {
                _emptied.TrySetResult();
            }

            return _emptied.Task;
        }
    }

    public DeviceConnection? Find(string id) => _all.GetValueOrDefault(id);

    /// <summary>Adds a connection to those of its user, when it says hello, unless it has ended.</summary>
    public void Open(DeviceConnection connection) => Put(_byUser, [connection.User], connection);

    /// <summary>Removes a connection from those of its user, because its hello failed.</summary>
    public void Close(DeviceConnection connection)
    {
        lock (_gate)
        {
            Take(_byUser, connection.User, connection);
        }
    }

    public void Remove(DeviceConnection connection)
    {
        _all.TryRemove(connection.Id, out _);
        lock (_gate)
        {
            Take(_byUser, connection.User, connection);
            if (_all.IsEmpty)
            {
                _emptied?.TrySetResult();
            }
        }
    }

    public IReadOnlyList<DeviceConnection> OfUser(string user)
    {
        lock (_gate)
        {
            return _byUser.TryGetValue(user, out var connections) ? [.. connections] : [];
        }
    }

    public IReadOnlyList<DeviceConnection> WatchersOf(string user)
    {
        lock (_gate)
        {
            return _watchers.TryGetValue(user, out var connections) ? [.. connections] : [];
        }
    }

    public bool IsWatched(string user)
    {
        lock (_gate)
        {
            return _watchers.ContainsKey(user);
        }
    }

    /// <summary>Adds a watcher of users, unless its connection has ended.</summary>
    public void Watch(DeviceConnection connection, IEnumerable<string> users) => Put(_watchers, users, connection);

    public void Unwatch(DeviceConnection connection, IEnumerable<string> users)
    {
        lock (_gate)
        {
            foreach (var user in users)
            {
                Take(_watchers, user, connection);
            }
        }
    }

    // The methods of a connection may still run after it has been removed; what they add would never be removed.
    private void Put(Dictionary<string, HashSet<DeviceConnection>> table, IEnumerable<string> keys, DeviceConnection connection)
    {
        lock (_gate)
        {
            foreach (var key in _all.ContainsKey(connection.Id) ? keys : [])
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(table, key, out _) ??= []).Add(connection);
            }
        }
    }

    private static void Take(Dictionary<string, HashSet<DeviceConnection>> table, string key, DeviceConnection connection)
    {
        if (table.TryGetValue(key, out var connections) && connections.Remove(connection) && connections.Count == 0)
        {
            table.Remove(key);
        }
    }
}
