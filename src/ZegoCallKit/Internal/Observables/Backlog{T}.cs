using ZegoCallKit.Internal.Turns;

namespace ZegoCallKit.Internal.Observables;

/// <summary>Holds the notices that wait for one observer: at most <see cref="Delivery.MaxWaiting"/> values, and then the end. Guarded by the subscriber.</summary>
internal sealed class Backlog<T>(Broadcaster<T> source)
{
    // An idle subscriber keeps no more room than this after a burst.
    private const int KeptCapacity = 64;

    private Queue<Notice<T>> _waiting = new();
    private bool _isEnding;

    /// <summary>Gets the number of waiting notices, including the end.</summary>
    public int Count => _waiting.Count + (_isEnding ? 1 : 0);

    /// <summary>Gets whether notices have been dropped since the backlog was last empty.</summary>
    public bool IsBehind { get; private set; }

    /// <summary>Adds a value. When too many wait already, it replaces them all if the source can say everything at once; otherwise the oldest makes room.</summary>
    /// <returns>How many values were dropped.</returns>
    public int Add(T value, long postedAt)
    {
        if (_waiting.Count < Delivery.MaxWaiting)
        {
            _waiting.Enqueue(new Notice<T>(value, postedAt));
            return 0;
        }

        IsBehind = true;
        var dropped = 1;
        if (source.CanMerge)
        {
            value = source.Merge(value);
            dropped = _waiting.Count;
            _waiting.Clear();
        }
        else
        {
            _waiting.Dequeue();
        }

        _waiting.Enqueue(new Notice<T>(value, postedAt));
        return dropped;
    }

    /// <summary>Adds the end: it comes after all that waits, and is never dropped.</summary>
    public void End() => _isEnding = true;

    public bool TryTake(out Notice<T> notice)
    {
        if (_waiting.TryDequeue(out notice))
        {
            return true;
        }

        IsBehind = false;
        if (_waiting.Capacity > KeptCapacity)
        {
            _waiting = new Queue<Notice<T>>();
        }

        if (!_isEnding)
        {
            return false;
        }

        _isEnding = false;
        notice = new Notice<T>(default, -1, IsCompletion: true);
        return true;
    }

    public void Clear()
    {
        _waiting = new Queue<Notice<T>>();
        _isEnding = false;
    }
}
