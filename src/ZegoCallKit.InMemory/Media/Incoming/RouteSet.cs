using System.Collections.Immutable;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Holds the routes from one publish channel to its players. Players of any engine change it; it is read for every frame.</summary>
internal sealed class RouteSet
{
    private ImmutableArray<IRoute> _routes = [];

    private volatile bool _isFrozen;

    public ImmutableArray<IRoute> Current => _routes;

    /// <summary>Gets the routes to which media go at present: none while they are frozen.</summary>
    public ImmutableArray<IRoute> Flowing => _isFrozen ? [] : _routes;

    /// <summary>Gets or sets whether the media of a stream that stays published are held back, as a fault.</summary>
    public bool IsFrozen
    {
        get => _isFrozen;
        set => _isFrozen = value;
    }

    public void Add(IRoute route) => ImmutableInterlocked.Update(ref _routes, static (routes, added) => routes.Add(added), route);

    public void Remove(IRoute route) => ImmutableInterlocked.Update(ref _routes, static (routes, removed) => routes.Remove(removed), route);
}
