using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Routing;

/// <summary>Puts messages into inboxes, or sends them only to connected devices, and notifies the nodes of these devices.</summary>
internal sealed class InboxWriter(ICallStore store, INodeBackplane backplane, ServerClock clock, ServerMetrics metrics)
{
    // Shorter than a client needs to connect again.
    private const long PromptMs = 100;

    /// <summary>Stores an entry. If it is stored already, only the notification is repeated.</summary>
    public async ValueTask<AppendResult> KeepAsync(string user, InboxEntry entry, CancellationToken cancellationToken = default)
    {
        var result = await store.AppendAsync(user, entry, clock.Now, cancellationToken).ConfigureAwait(false);
        await NotifyAsync(ConnectedDevices(result.Devices, entry), new NodeNotification { User = user, Seq = result.Seq }, cancellationToken).ConfigureAwait(false);
        return result;
    }

    /// <summary>Sends an entry to the devices that are connected now, without storing it. Returns their number.</summary>
    /// <param name="sender">The connection that sent the entry.</param>
    /// <param name="user">The receiver.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<int> SendTransientAsync(DeviceConnection sender, string user, InboxEntry entry, CancellationToken cancellationToken = default)
    {
        var receiver = await store.GetUserAsync(user, clock.Now, cancellationToken).ConfigureAwait(false);
        var devices = ConnectedDevices(receiver.Devices, entry);
        if (!await IsConnectedAsync(sender, entry, cancellationToken).ConfigureAwait(false))
        {
            metrics.CountDropped("sender_gone");
            return 0;
        }

        if (devices.Count == 0)
        {
            metrics.CountDropped("not_connected");
        }

        await NotifyAsync(devices, new NodeNotification { User = user, Seq = receiver.Top, Transient = entry }, cancellationToken).ConfigureAwait(false);
        return devices.Count;
    }

    /// <summary>Returns the receipt for an entry that was stored.</summary>
    public static WireReceipt ReceiptOf(string user, InboxEntry entry, AppendResult result)
    {
        var devices = ConnectedDevices(result.Devices, entry).Count;
        return new WireReceipt { User = user, Outcome = devices > 0 ? WireOutcomes.Delivered : WireOutcomes.Queued, Devices = devices };
    }

    // If the store or a gate took long, the device may have connected again and sent more, which the entry must not follow.
    private async ValueTask<bool> IsConnectedAsync(DeviceConnection sender, InboxEntry entry, CancellationToken cancellationToken)
    {
        if (clock.Now - entry.SentAt <= PromptMs)
        {
            return !sender.Closed.IsCancellationRequested;
        }

        var user = await store.GetUserAsync(sender.User, clock.Now, cancellationToken).ConfigureAwait(false);
        return user.Devices.Any(device => device.Device == sender.Device && device.Connection == sender.Id);
    }

    private static List<DeviceRecord> ConnectedDevices(IReadOnlyList<DeviceRecord> devices, InboxEntry entry) => [.. devices.Where(device => device.IsConnected && device.Device != entry.Except)];

    private async ValueTask NotifyAsync(List<DeviceRecord> devices, NodeNotification notification, CancellationToken cancellationToken)
    {
        foreach (var node in devices.Select(static device => device.Node!).Distinct(StringComparer.Ordinal))
        {
            await backplane.NotifyAsync(node, notification, cancellationToken).ConfigureAwait(false);
        }
    }
}
