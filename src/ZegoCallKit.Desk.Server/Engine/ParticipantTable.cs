using System.Collections.Concurrent;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Holds a participant's objects by their handles, which ascend. Changed only on the cloud's loop; can be searched on any thread.</summary>
/// <typeparam name="T">The type of the objects.</typeparam>
internal sealed class ParticipantTable<T>
    where T : class
{
    private readonly ConcurrentDictionary<uint, T> _items = new();
    private uint _last;

    public IEnumerable<T> All => _items.Values;

    public int Count => _items.Count;

    public T? Find(uint handle) => _items.GetValueOrDefault(handle);

    /// <summary>Returns whether a handle was ever used, even if its object no longer exists.</summary>
    public bool WasUsed(uint handle) => handle <= Volatile.Read(ref _last);

    public void Add(uint handle, T item)
    {
        Volatile.Write(ref _last, Math.Max(_last, handle));
        _items[handle] = item;
    }

    public void Remove(uint handle) => _items.TryRemove(handle, out _);
}
