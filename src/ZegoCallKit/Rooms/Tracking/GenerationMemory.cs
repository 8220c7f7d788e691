using System.Collections.Immutable;

namespace ZegoCallKit.Rooms.Tracking;

/// <summary>
/// Remembers the generations of streams that went, so that an id that comes again gets a higher one. Bounded: when the oldest are forgotten,
/// ids that are not remembered begin above every forgotten generation, so none ever repeats. Immutable.
/// </summary>
internal sealed record GenerationMemory
{
    private readonly int _capacity;
    private ImmutableDictionary<StreamId, long> _gone = ImmutableDictionary<StreamId, long>.Empty;
    private ImmutableQueue<(StreamId Id, long Generation)> _order = [];
    private int _count;
    private long _forgotten;

    /// <summary>Begins empty.</summary>
    /// <param name="capacity">How many departures are remembered.</param>
    public GenerationMemory(int capacity) => _capacity = capacity;

    /// <summary>The generation an id gets when it comes.</summary>
    public long Next(StreamId id) => _gone.TryGetValue(id, out var last) ? last + 1 : _forgotten + 1;

    /// <summary>A stream went.</summary>
    public GenerationMemory Remember(StreamId id, long generation)
    {
        var next = this with
        {
            _gone = _gone.SetItem(id, generation),
            _order = _order.Enqueue((id, generation)),
            _count = _count + 1,
        };
        return next._count > _capacity ? next.ForgetOldest() : next;
    }

    private GenerationMemory ForgetOldest()
    {
        var order = _order.Dequeue(out var oldest);

        // An id that went again since has a younger entry, which stays.
        var isLatest = _gone.TryGetValue(oldest.Id, out var last) && last == oldest.Generation;
        return this with
        {
            _order = order,
            _count = _count - 1,
            _gone = isLatest ? _gone.Remove(oldest.Id) : _gone,
            _forgotten = isLatest ? Math.Max(_forgotten, oldest.Generation) : _forgotten,
        };
    }
}
