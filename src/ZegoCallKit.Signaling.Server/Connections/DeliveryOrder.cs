using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>
/// Puts what is kept and what passes into one order for a device. A passing message that comes after a kept one that its sender sent later is dropped: bells of passing messages can be slower than a reading of the inbox,
/// and what nobody promised to deliver must not break the order. Used by one pump at a time.
/// </summary>
internal sealed class DeliveryOrder(ServerMetrics metrics)
{
    // The bells that are slower are those of the last moments.
    private const int MaxSenders = 100;

    private readonly Dictionary<(string From, string Device), long> _given = [];

    /// <summary>Returns what is kept in its order, and each passing message behind the number after which it was sent.</summary>
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
        if (transient.After >= _given.GetValueOrDefault((transient.Entry.From, transient.Entry.Device)))
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
