using System.Collections.Concurrent;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Holds what a participant has numbered with ascending handles. Changed only on the cloud's loop; found from any thread.</summary>
/// <typeparam name="T">The type of what is numbered.</typeparam>
internal sealed class ParticipantTable<T>
    where T : class
{
    private readonly ConcurrentDictionary<uint, T> _items = new();
    private uint _last;

    public IEnumerable<T> All => _items.Values;

    public int Count => _items.Count;

    public T? Find(uint handle) => _items.GetValueOrDefault(handle);

    /// <summary>Returns whether a handle was used for something that may be over.</summary>
    public bool WasUsed(uint handle) => handle <= Volatile.Read(ref _last);

    public void Add(uint handle, T item)
    {
        Volatile.Write(ref _last, Math.Max(_last, handle));
        _items[handle] = item;
    }

    public void Remove(uint handle) => _items.TryRemove(handle, out _);
}
