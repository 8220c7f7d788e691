namespace ZegoCallKit.Rooms.Tracking;

/// <summary>
/// Remembers the generations of streams that have ended, so that an id that is used again gets a higher one. Limited: when the oldest are forgotten,
/// ids that are not remembered start above every forgotten generation, so no generation repeats. Used in the state loop.
/// </summary>
/// <param name="capacity">The number of ended streams to remember.</param>
internal sealed class GenerationMemory(int capacity)
{
    private readonly Dictionary<StreamId, long> _ended = [];
    private readonly Queue<(StreamId Id, long Generation)> _order = new();
    private long _forgotten;

    /// <summary>Returns the generation for an id that is added.</summary>
    public long Next(StreamId id) => _ended.TryGetValue(id, out var last) ? last + 1 : _forgotten + 1;

    /// <summary>Remembers the generation of a stream that has ended.</summary>
    public void Remember(StreamId id, long generation)
    {
        _ended[id] = generation;
        _order.Enqueue((id, generation));
        if (_order.Count > capacity)
        {
            ForgetOldest();
        }
    }

    private void ForgetOldest()
    {
        var (id, generation) = _order.Dequeue();

        // If the stream has ended again since, its id has a newer entry, which is kept.
        if (_ended[id] == generation)
        {
            _ended.Remove(id);
            _forgotten = Math.Max(_forgotten, generation);
        }
    }
}
