using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Lets connections watch users, and records in the store whom this node watches. All of it can be repeated after a failure.</summary>
internal sealed class Watches(ICallStore store, ICallGate gate, ConnectionTable connections, PresenceNotifier presence, NodeIdentity node)
{
    /// <summary>About how many users of a connection the gate is asked at once.</summary>
    private const int MaxAsked = 16;

    /// <summary>Adds those of the users whom the gate allows to watch, up to a limit. Their presence is sent later: the other calls of the connection do not wait for it.</summary>
    public async Task AddAsync(DeviceConnection connection, IReadOnlyList<string> users, int limit, CancellationToken cancellationToken = default)
    {
        var watched = connection.Watch(await AllowedAsync(connection, users, cancellationToken).ConfigureAwait(false), limit);
        connections.Watch(connection, watched);
        await RecordAsync(watched, cancellationToken).ConfigureAwait(false);
        presence.Send(connection, watched);
    }

    public async Task RemoveAsync(DeviceConnection connection, IReadOnlyList<string> users, CancellationToken cancellationToken = default)
    {
        connection.Unwatch(users);
        connections.Unwatch(connection, users);
        await RecordAsync([.. users.Where(user => !connections.IsWatched(user))], cancellationToken).ConfigureAwait(false);
    }

    private async Task<IEnumerable<string>> AllowedAsync(DeviceConnection connection, IReadOnlyList<string> users, CancellationToken cancellationToken)
    {
        var isAllowed = new bool[users.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = MaxAsked, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, users.Count, options, async (index, token) => isAllowed[index] = await gate.MayWatchAsync(connection.User, users[index], token).ConfigureAwait(false)).ConfigureAwait(false);
        return users.Where((_, index) => isAllowed[index]);
    }

    // Other connections may begin or cease to watch the same users meanwhile, and the store may execute what they record in another order.
    private async Task RecordAsync(IReadOnlyList<string> users, CancellationToken cancellationToken)
    {
        while (users.Count > 0)
        {
            var recorded = users.ToDictionary(static user => user, connections.IsWatched, StringComparer.Ordinal);
            foreach (var group in recorded.GroupBy(static user => user.Value, static user => user.Key))
            {
                await store.WatchAsync(node.Id, [.. group], group.Key, cancellationToken).ConfigureAwait(false);
            }

            users = [.. recorded.Where(user => connections.IsWatched(user.Key) != user.Value).Select(static user => user.Key)];
        }
    }
}
