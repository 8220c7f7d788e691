using System.Collections.Concurrent;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Holds the connections of this node, by id and by user, and which users they watch.</summary>
internal sealed class ConnectionTable
{
    private readonly ConcurrentDictionary<string, DeviceConnection> _all = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<DeviceConnection>> _byUser = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DeviceConnection>> _watchers = new(StringComparer.Ordinal);

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

    /// <summary>Adds a connection to those of its user, when it says hello.</summary>
    public void Open(DeviceConnection connection)
    {
        lock (_gate)
        {
            Put(_byUser, connection.User, connection);
        }
    }

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

    /// <summary>Adds a watcher of users. Returns the users without watchers before.</summary>
    public IReadOnlyList<string> Watch(DeviceConnection connection, IEnumerable<string> users)
    {
        lock (_gate)
        {
            return [.. users.Where(user => Put(_watchers, user, connection) == 1)];
        }
    }

    /// <summary>Removes a watcher of users. Returns the users without watchers now.</summary>
    public IReadOnlyList<string> Unwatch(DeviceConnection connection, IEnumerable<string> users)
    {
        lock (_gate)
        {
            return [.. users.Where(user => Take(_watchers, user, connection))];
        }
    }

    private static int Put(Dictionary<string, List<DeviceConnection>> table, string key, DeviceConnection connection)
    {
        if (!table.TryGetValue(key, out var connections))
        {
            connections = table[key] = [];
        }

        connections.Add(connection);
        return connections.Count;
    }

    private static bool Take(Dictionary<string, List<DeviceConnection>> table, string key, DeviceConnection connection)
    {
        if (!table.TryGetValue(key, out var connections) || !connections.Remove(connection) || connections.Count > 0)
        {
            return false;
        }

        table.Remove(key);
        return true;
    }
}
