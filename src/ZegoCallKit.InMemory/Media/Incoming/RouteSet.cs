using System.Collections.Immutable;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Holds the routes from one publish channel to its players. Players of any engine change it; it is read for every frame.</summary>
internal sealed class RouteSet
{
    private ImmutableArray<IRoute> _routes = [];

    public ImmutableArray<IRoute> Current => _routes;

    public void Add(IRoute route) => ImmutableInterlocked.Update(ref _routes, static (routes, added) => routes.Add(added), route);

    public void Remove(IRoute route) => ImmutableInterlocked.Update(ref _routes, static (routes, removed) => routes.Remove(removed), route);
}
