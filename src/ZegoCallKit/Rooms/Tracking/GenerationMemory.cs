using System.Collections.Immutable;

namespace ZegoCallKit.Rooms.Tracking;

/// <summary>
/// Remembers the generations of streams that have ended, so that an id that is used again gets a higher one. Limited: when the oldest are forgotten,
/// ids that are not remembered start above every forgotten generation, so no generation repeats. Immutable.
/// </summary>
internal sealed record GenerationMemory
{
    private readonly int _capacity;
    private ImmutableDictionary<StreamId, long> _gone = ImmutableDictionary<StreamId, long>.Empty;
    private ImmutableQueue<(StreamId Id, long Generation)> _order = [];
    private int _count;
    private long _forgotten;

    /// <summary>Creates an empty instance.</summary>
    /// <param name="capacity">The number of ended streams to remember.</param>
    public GenerationMemory(int capacity) => _capacity = capacity;

    /// <summary>Returns the generation for an id that is added.</summary>
    public long Next(StreamId id) => _gone.TryGetValue(id, out var last) ? last + 1 : _forgotten + 1;

    /// <summary>Remembers the generation of a stream that has ended.</summary>
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

        // If the stream has ended again since, its id has a newer entry, which is kept.
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
