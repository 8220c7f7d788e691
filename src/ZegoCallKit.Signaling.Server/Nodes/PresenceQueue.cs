using System.Runtime.InteropServices;
using ZegoCallKit.Signaling.Server.Connections;

namespace ZegoCallKit.Signaling.Server.Nodes;

/// <summary>Holds the users whose presence is to be read: those who have changed, and those whom a connection watches from now on. Each is in it once, and both kinds take turns. Used under the gate of the notifier.</summary>
internal sealed class PresenceQueue
{
    /// <summary>How many users that have changed are read at once.</summary>
    private const int Batch = 64;

    private readonly Queue<string> _changed = new();
    private readonly HashSet<string> _isChanged = new(StringComparer.Ordinal);
    private readonly Queue<DeviceConnection> _asking = new();
    private readonly Dictionary<DeviceConnection, HashSet<string>> _asked = [];
    private bool _isTurnOfChanged;

    public void AddChanged(string user)
    {
        if (_isChanged.Add(user))
        {
            _changed.Enqueue(user);
        }
    }

    public void AddAsked(DeviceConnection connection, IEnumerable<string> users)
    {
        ref var asked = ref CollectionsMarshal.GetValueRefOrAddDefault(_asked, connection, out var isWaiting);
        if (!isWaiting)
        {
            asked = new HashSet<string>(users, StringComparer.Ordinal);
            _asking.Enqueue(connection);
            return;
        }

        // There are never more than a connection may watch.
        asked!.UnionWith(users);
        asked.IntersectWith(connection.Watched);
    }

    /// <summary>Removes and returns what is to be read next; <see langword="null"/> if there is nothing.</summary>
    public PresenceRequest? Take()
    {
        _isTurnOfChanged = _changed.Count > 0 && (!_isTurnOfChanged || _asking.Count == 0);
        if (_isTurnOfChanged)
        {
            var users = new List<string>();
            while (users.Count < Batch && _changed.TryDequeue(out var user))
            {
                _isChanged.Remove(user);
                users.Add(user);
            }

            return new PresenceRequest(null, users);
        }

        return _asking.TryDequeue(out var connection) && _asked.Remove(connection, out var asked) ? new PresenceRequest(connection, [.. asked]) : null;
    }
}
