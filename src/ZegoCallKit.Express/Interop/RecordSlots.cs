namespace ZegoCallKit.Express.Interop;

/// <summary>
/// Holds a limited number of records by hash. Thread-safe without a lock: a record found under a hash may be another record with the same hash, or an
/// older one, so the caller must compare it.
/// </summary>
internal sealed class RecordSlots<T>
    where T : class
{
    /// <summary>The number of records whose hashes start alike. Four slots fill one line of the processor's cache.</summary>
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

    /// <summary>Stores a record. It replaces the record with the same hash, or any other if there is no free slot.</summary>
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
