using System.Diagnostics.CodeAnalysis;

namespace ZegoCallKit.Desk.Cloud;

/// <summary>Numbers tickets with handles that ascend and are never used again, and finds what belongs to them from both sides. Used only on the cloud's loop, except for <see cref="Find(uint)"/>.</summary>
/// <typeparam name="TTicket">The type of the tickets, which are compared by reference.</typeparam>
/// <typeparam name="TItem">The type of what belongs to a ticket.</typeparam>
internal sealed class HandleTable<TTicket, TItem>
    where TTicket : class
    where TItem : class
{
    private readonly Dictionary<TTicket, (uint Handle, TItem Item)> _byTicket = new(ReferenceEqualityComparer.Instance);
    private readonly System.Collections.Concurrent.ConcurrentDictionary<uint, TItem> _byHandle = new();
    private uint _last;

    public ICollection<TTicket> Tickets => [.. _byTicket.Keys];

    /// <summary>Returns what has a handle; <see langword="null"/> if it is over. Can be called from any thread.</summary>
    public TItem? Find(uint handle) => _byHandle.GetValueOrDefault(handle);

    public bool TryFind(TTicket ticket, out uint handle, [NotNullWhen(true)] out TItem? item)
    {
        var isKnown = _byTicket.TryGetValue(ticket, out var entry);
        (handle, item) = entry;
        return isKnown;
    }

    public TItem GetOrAdd(TTicket ticket, Func<uint, TItem> create)
    {
        if (_byTicket.TryGetValue(ticket, out var known))
        {
            return known.Item;
        }

        var handle = ++_last;
        var item = create(handle);
        _byTicket.Add(ticket, (handle, item));
        _byHandle[handle] = item;
        return item;
    }

    public TItem? Remove(TTicket ticket)
    {
        if (!_byTicket.Remove(ticket, out var entry))
        {
            return null;
        }

        _byHandle.TryRemove(entry.Handle, out _);
        return entry.Item;
    }

    /// <summary>Returns the handles of those tickets that have one.</summary>
    public IReadOnlyList<uint> HandlesOf(IEnumerable<TTicket> tickets) => [.. tickets.Where(_byTicket.ContainsKey).Select(ticket => _byTicket[ticket].Handle)];
}
