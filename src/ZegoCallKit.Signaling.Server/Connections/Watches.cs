using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Lets connections watch users, and records in the store whom this node watches. All of it can be repeated after a failure.</summary>
internal sealed class Watches(ICallStore store, ConnectionTable connections, PresenceNotifier presence, NodeIdentity node)
{
    /// <summary>Adds watched users up to a limit, and sends their presence.</summary>
    public async Task AddAsync(DeviceConnection connection, IEnumerable<string> users, int limit, CancellationToken cancellationToken = default)
    {
        var watched = connection.Watch(users, limit);
        connections.Watch(connection, watched);
        await RecordAsync(watched, cancellationToken).ConfigureAwait(false);
        await presence.SendAsync(connection, watched, cancellationToken).ConfigureAwait(false);
    }

    public async Task RemoveAsync(DeviceConnection connection, IReadOnlyList<string> users, CancellationToken cancellationToken = default)
    {
        connection.Unwatch(users);
        connections.Unwatch(connection, users);
        await RecordAsync([.. users.Where(user => !connections.IsWatched(user))], cancellationToken).ConfigureAwait(false);
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
