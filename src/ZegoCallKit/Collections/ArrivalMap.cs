using System.Numerics;

namespace ZegoCallKit.Collections;

/// <summary>
/// Maps keys to items and keeps the order in which they were added. It takes about 40 bytes for each item, half of what a dictionary takes that knows the order too, because a client in a large room has a map of
/// the users and one of the streams. Not thread-safe.
/// </summary>
internal sealed class ArrivalMap<TKey, T>
    where TKey : notnull
    where T : class
{
    private const int ChunkBits = 5;
    private const int ChunkSize = 1 << ChunkBits;
    private const int FirstSize = 4;

    // The entries in the order of arrival, with a gap for each that was removed. In chunks, so that little is copied or left unused when the map grows; only the first chunk begins smaller.
    private readonly List<Entry[]> _chunks = [];

    // For each hash, the position of the last entry that has it, counted from 1; 0 for none.
    private int[] _buckets = [];
    private int _used;
    private uint _lastArrival;

    public int Count { get; private set; }

    /// <summary>Gets the entries in the order in which they were added.</summary>
    public IEnumerable<Entry> Entries
    {
        get
        {
            for (var position = 1; position <= _used; position++)
            {
                if (!At(position).IsGap)
                {
                    yield return At(position);
                }
            }
        }
    }

    public T? Find(TKey key) => Locate(key, key.GetHashCode()) is var position and not 0 ? At(position).Item : null;

    /// <summary>Returns the position of an item in the order in which all items were added.</summary>
    public long? ArrivalOf(TKey key) => Locate(key, key.GetHashCode()) is var position and not 0 ? At(position).Arrival : null;

    /// <summary>Adds an item, unless the key is known.</summary>
    /// <returns>Whether it was added.</returns>
    public bool TryAdd(TKey key, T item, long time)
    {
        var hash = key.GetHashCode();
        if (Locate(key, hash) != 0)
        {
            return false;
        }

        MakeRoom();
        ref var bucket = ref BucketOf(hash);
        At(++_used) = new() { Key = key, Item = item, Time = time, Arrival = checked(++_lastArrival), Next = bucket };
        bucket = _used;
        Count++;
        return true;
    }

    /// <summary>Replaces the item of a known key, which keeps its place.</summary>
    public void Replace(TKey key, T item) => At(Locate(key, key.GetHashCode())).Item = item;

    public void Remove(TKey key)
    {
        var hash = key.GetHashCode();
        var position = Locate(key, hash);
        if (position == 0)
        {
            return;
        }

        ref var link = ref BucketOf(hash);
        while (link != position)
        {
            link = ref At(link).Next;
        }

        link = At(position).Next;
        At(position) = default;
        Count--;
        while (_used > 0 && At(_used).IsGap)
        {
            _used--;
        }

        if (_used > ChunkSize && Count < _used / 4)
        {
            CloseGaps();
        }
    }

    private ref Entry At(int position) => ref _chunks[(position - 1) >> ChunkBits][(position - 1) & (ChunkSize - 1)];

    private ref int BucketOf(int hash) => ref _buckets[hash & (_buckets.Length - 1)];

    private int Locate(TKey key, int hash)
    {
        if (Count == 0)
        {
            return 0;
        }

        var position = BucketOf(hash);
        while (position != 0)
        {
            ref var entry = ref At(position);
            if (EqualityComparer<TKey>.Default.Equals(entry.Key, key))
            {
                break;
            }

            position = entry.Next;
        }

        return position;
    }

    private void MakeRoom()
    {
        if (_used < _buckets.Length)
        {
            // There is a bucket for the next entry.
        }
        else if (Count < _used / 4 * 3)
        {
            CloseGaps();
        }
        else
        {
            Link(Math.Max(FirstSize, _buckets.Length * 2));
        }

        if (_used >= ChunkSize && _used >> ChunkBits == _chunks.Count)
        {
            _chunks.Add(new Entry[ChunkSize]);
        }
        else if (_chunks.Count == 0)
        {
            _chunks.Add(new Entry[FirstSize]);
        }
        else if (_used < ChunkSize && _used == _chunks[0].Length)
        {
            var first = _chunks[0];
            Array.Resize(ref first, first.Length * 2);
            _chunks[0] = first;
        }
    }

    private void CloseGaps()
    {
        var kept = 0;
        for (var position = 1; position <= _used; position++)
        {
            if (!At(position).IsGap)
            {
                At(++kept) = At(position);
            }
        }

        for (var gap = kept + 1; gap <= _used; gap++)
        {
            At(gap) = default;
        }

        _used = kept;
        var chunks = (_used >> ChunkBits) + 1;
        if (chunks < _chunks.Count)
        {
            _chunks.RemoveRange(chunks, _chunks.Count - chunks);
        }

        Link((int)Math.Max(FirstSize, BitOperations.RoundUpToPowerOf2((uint)_used + 1)));
    }

    // Fills a new table of buckets.
    private void Link(int size)
    {
        _buckets = new int[size];
        for (var position = 1; position <= _used; position++)
        {
            ref var entry = ref At(position);
            if (!entry.IsGap)
            {
                ref var bucket = ref BucketOf(entry.Key.GetHashCode());
                entry.Next = bucket;
                bucket = position;
            }
        }
    }

    /// <summary>Represents an item with its key.</summary>
    internal struct Entry
    {
        public TKey Key;
        public T Item;

        /// <summary>When it was added, in ticks, as far as it was said.</summary>
        public long Time;

        /// <summary>The position in the order in which all items were added.</summary>
        public uint Arrival;

        /// <summary>The position of the entry before this one with the same bucket.</summary>
        internal int Next;

        public readonly bool IsGap => Item is null;
    }
}
