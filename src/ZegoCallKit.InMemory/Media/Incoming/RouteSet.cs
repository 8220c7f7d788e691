using System.Collections.Immutable;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>The routes from one publish channel to its players; changed by players of any engine, read for every frame.</summary>
internal sealed class RouteSet
{
    private ImmutableArray<Route> _routes = [];

    public ImmutableArray<Route> Current => _routes;

    public void Add(Route route) => ImmutableInterlocked.Update(ref _routes, static (routes, added) => routes.Add(added), route);

    public void Remove(Route route) => ImmutableInterlocked.Update(ref _routes, static (routes, removed) => routes.Remove(removed), route);
}
