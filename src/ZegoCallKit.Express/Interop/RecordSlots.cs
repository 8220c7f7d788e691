namespace ZegoCallKit.Express.Interop;

/// <summary>
/// Keeps a bounded number of records by hash. Safe on all threads without a lock: what is found under a hash may be another record with the same hash, or an
/// older one, so whoever looks compares.
/// </summary>
internal sealed class RecordSlots<T>
    where T : class
{
    /// <summary>The records whose hashes begin alike. Four slots fill a line of the processor's cache.</summary>
    private const int Ways = 4;

    private const int Sets = 1024;

    private readonly Slot[] _slots = new Slot[Sets * Ways];
    private int _next;

    public T? Find(int hash)
    {
        foreach (ref readonly var slot in SetOf(hash))
        {
            if (slot.Hash == hash && Volatile.Read(in slot.Record) is { } record)
            {
                return record;
            }
        }

        return null;
    }

    /// <summary>Keeps a record, in the place of one with the same hash, or of any other when there is no place left.</summary>
    public void Keep(int hash, T record)
    {
        var set = SetOf(hash);
        ref var place = ref set[_next++ & (Ways - 1)];
        foreach (ref var slot in set)
        {
            if (slot.Hash == hash || slot.Record is null)
            {
                place = ref slot;
                break;
            }
        }

        place.Hash = hash;
        Volatile.Write(ref place.Record, record);
    }

    private Span<Slot> SetOf(int hash) => _slots.AsSpan((hash & (Sets - 1)) * Ways, Ways);

    private struct Slot
    {
        public int Hash;
        public T? Record;
    }
}
