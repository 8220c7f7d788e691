using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Puts messages into inboxes, or passes them to connected devices, and rings the nodes that hold these.</summary>
internal sealed class InboxWriter(ICallStore store, IBellTower bells, ServerClock clock, ServerMetrics metrics)
{
    /// <summary>Keeps an entry. The same entry once more rings again and changes nothing.</summary>
    public async ValueTask<AppendResult> KeepAsync(string user, InboxEntry entry, CancellationToken cancellationToken = default)
    {
        var result = await store.AppendAsync(user, entry, clock.Now, cancellationToken).ConfigureAwait(false);
        await RingAsync(Receiving(result.Devices, entry), new Bell { User = user, Seq = result.Seq }, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>Passes an entry to the devices that are connected now. Returns how many there are.</summary>
    public async ValueTask<int> PassAsync(string user, InboxEntry entry, CancellationToken cancellationToken = default)
    {
        var receiver = await store.GetUserAsync(user, clock.Now, cancellationToken).ConfigureAwait(false);
        var devices = Receiving(receiver.Devices, entry);
        if (devices.Count == 0)
        {
            metrics.Dropped("not_connected");
        }

        await RingAsync(devices, new Bell { User = user, Seq = receiver.Top, Passing = entry }, cancellationToken).ConfigureAwait(false);
        return devices.Count;
    }

    /// <summary>The receipt for an entry that was kept.</summary>
    public static WireReceipt ReceiptOf(string user, InboxEntry entry, AppendResult result)
    {
        var devices = Receiving(result.Devices, entry).Count;
        return new WireReceipt { User = user, Outcome = devices > 0 ? WireOutcomes.Delivered : WireOutcomes.Queued, Devices = devices };
    }

    private static List<DeviceRecord> Receiving(IReadOnlyList<DeviceRecord> devices, InboxEntry entry) => [.. devices.Where(device => device.IsConnected && device.Device != entry.Except)];

    private async ValueTask RingAsync(List<DeviceRecord> devices, Bell bell, CancellationToken cancellationToken)
    {
        foreach (var node in devices.Select(static device => device.Node!).Distinct(StringComparer.Ordinal))
        {
            await bells.RingAsync(node, bell, cancellationToken).ConfigureAwait(false);
        }
    }
}
