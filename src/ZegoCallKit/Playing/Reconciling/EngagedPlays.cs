using System.Runtime.InteropServices;

namespace ZegoCallKit.Playing.Reconciling;

/// <summary>Holds the few records that take a slot or wait for one, in the order of their arrival.</summary>
internal sealed class EngagedPlays
{
    private readonly List<PlayRecord> _records = [];

    public ReadOnlySpan<PlayRecord> Records => CollectionsMarshal.AsSpan(_records);

    /// <summary>Gets the number of streams that the program requested.</summary>
    public int ManualCount
    {
        get
        {
            var count = 0;
            foreach (var record in _records)
            {
                count += record.IsManual ? 1 : 0;
            }

            return count;
        }
    }

    /// <summary>Adds a record in its place, unless it is there.</summary>
    public void Add(PlayRecord record)
    {
        var at = _records.Count;
        while (at > 0 && _records[at - 1].Arrival > record.Arrival)
        {
            at--;
        }

        if (at == 0 || !ReferenceEquals(_records[at - 1], record))
        {
            _records.Insert(at, record);
        }
    }

    public void Remove(PlayRecord record) => _records.Remove(record);

    public void Clear() => _records.Clear();
}
