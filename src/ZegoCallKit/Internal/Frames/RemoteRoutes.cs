using System.Diagnostics.CodeAnalysis;

namespace ZegoCallKit.Internal.Frames;

/// <summary>Finds the sinks of played streams. Changed in the state loop, used on the engine's media threads. A client plays a few dozen streams at most, so that a search is faster than a dictionary.</summary>
internal sealed class RemoteRoutes
{
    private RemoteRoute[] _routes = [];

    /// <summary>Returns the sinks of a stream, and adds it if it has none.</summary>
    public RemoteRoute Add(string streamId)
    {
        if (FindByText(_routes, streamId) is not { } route)
        {
            route = new RemoteRoute(streamId);
            Volatile.Write(ref _routes, [.. _routes, route]);
        }

        return route;
    }

    /// <summary>Changes the sinks of a stream, and removes the stream when it has none left.</summary>
    /// <returns>What the change returns; a completed task if the stream has no sinks.</returns>
    public Task ChangeAsync(string streamId, Func<RemoteRoute, Task> change)
    {
        if (FindByText(_routes, streamId) is not { } route)
        {
            return Task.CompletedTask;
        }

        var changed = change(route);
        if (route.IsEmpty)
        {
            Remove(route);
        }

        return changed;
    }

    /// <summary>Finds the sinks of the stream to which a frame belongs.</summary>
    /// <param name="streamId">The id of the stream.</param>
    /// <param name="next">Where the search starts: behind the previous frame's stream, because an engine passes the frames of all streams in turn. Each kind of frame has its own, and any value is right.</param>
    /// <param name="route">The sinks.</param>
    public bool TryFind(string streamId, ref int next, [NotNullWhen(true)] out RemoteRoute? route)
    {
        var routes = Volatile.Read(ref _routes);
        var at = next;
        for (var i = 0; i < routes.Length; i++, at++)
        {
            if ((uint)at >= (uint)routes.Length)
            {
                at = 0;
            }

            if (ReferenceEquals(routes[at].Passed, streamId))
            {
                next = at + 1;
                route = routes[at];
                return true;
            }
        }

        route = FindByText(routes, streamId);
        if (route is null)
        {
            return false;
        }

        route.Passed = streamId;
        return true;
    }

    private void Remove(RemoteRoute route) => Volatile.Write(ref _routes, [.. _routes.Where(other => other != route)]);

    private static RemoteRoute? FindByText(RemoteRoute[] routes, string streamId)
    {
        foreach (var route in routes)
        {
            if (string.Equals(route.StreamId, streamId, StringComparison.Ordinal))
            {
                return route;
            }
        }

        return null;
    }
}
