using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>
/// Merges stored and transient messages to a device in one order. A transient message that arrives after a stored one that its sender sent later is dropped: its notification can be slower than reading the inbox,
/// and a message without guaranteed delivery must not break the order. Nobody knows what the device's connection before this one delivered, so a transient message that was sent before this one began is dropped
/// if anything was stored meanwhile. Used by one pump at a time.
/// </summary>
internal sealed class DeliveryOrder(ServerMetrics metrics)
{
    // Only recent notifications can be late, so the senders of the last moments suffice.
    private const int MaxSenders = 100;

    private readonly Dictionary<(string From, string Device), long> _given = [];

    private long _began;

    /// <summary>Sets the highest number of the inbox at the time when the connection began.</summary>
    public void Begin(long top) => _began = top;

    /// <summary>Returns the stored entries in their order, and each transient message behind the number after which it was sent.</summary>
    public IEnumerable<InboxEntry> Merge(IEnumerable<InboxEntry> kept, List<(long After, InboxEntry Entry)> transient)
    {
        var next = 0;
        foreach (var entry in kept)
        {
            for (; next < transient.Count && transient[next].After < entry.Seq; next++)
            {
                if (IsInOrder(transient[next]))
                {
                    yield return transient[next].Entry;
                }
            }

            Note(entry);
            yield return entry;
        }

        foreach (var late in transient.Skip(next).Where(IsInOrder))
        {
            yield return late.Entry;
        }
    }

    private bool IsInOrder((long After, InboxEntry Entry) transient)
    {
        if (transient.After >= _began && transient.After >= _given.GetValueOrDefault((transient.Entry.From, transient.Entry.Device)))
        {
            return true;
        }

        metrics.CountDropped("overtaken");
        return false;
    }

    private void Note(InboxEntry entry)
    {
        if (_given.Count >= MaxSenders)
        {
            _given.Clear();
        }

        _given[(entry.From, entry.Device)] = entry.Seq;
    }
}
