using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Connections;

/// <summary>Writes to one device in batches, and disconnects it as too slow if a write takes too long.</summary>
internal sealed class DeviceSender(DeviceConnection connection, IDevicePipe pipe, ServerClock clock, ServerMetrics metrics, ILogger logger)
{
    private const int MaxBatch = 32;
    private const int MaxBatchBytes = 65_536;

    public Task ShowAsync(IEnumerable<WirePresence> states) => WithinTimeAsync(pipe.ShowPresenceAsync([.. states], connection.Closed));

    /// <summary>Sends entries in their order.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="replayedUpTo">The number up to which entries were stored before the device connected.</param>
    /// <param name="onSending">Called with the highest number of each batch before it is written.</param>
    public async Task DeliverAsync(IEnumerable<InboxEntry> entries, long replayedUpTo, Action<long> onSending)
    {
        var batch = new List<WireDelivery>();
        var bytes = 0;
        foreach (var entry in entries)
        {
            batch.Add(ToDelivery(entry, replayedUpTo));
            bytes += entry.Bytes;
            if (batch.Count >= MaxBatch || bytes >= MaxBatchBytes)
            {
                await WriteAsync(batch, onSending).ConfigureAwait(false);
                bytes = 0;
            }
        }

        if (batch.Count > 0)
        {
            await WriteAsync(batch, onSending).ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(List<WireDelivery> batch, Action<long> onSending)
    {
        onSending(batch.Max(static delivery => delivery.Seq));
        await WithinTimeAsync(pipe.DeliverAsync([.. batch], connection.Closed)).ConfigureAwait(false);
        metrics.CountDelivered(batch.Count);
        batch.Clear();
    }

    private async Task WithinTimeAsync(Task sending)
    {
        try
        {
            await sending.WaitAsync(ConnectionTimes.Slow, clock.Time, connection.Closed).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            ServerLog.SlowDevice(logger, connection.User, connection.Device);
            await connection.EndAsync(WireReasons.Slow, TimeSpan.Zero).ConfigureAwait(false);
            throw new OperationCanceledException();
        }
    }

    private static WireDelivery ToDelivery(InboxEntry entry, long replayedUpTo) => new()
    {
        Seq = entry.Seq,
        Id = entry.Id,
        From = entry.From,
        Device = entry.Device,
        Call = entry.Call,
        Intent = entry.Intent,
        SentAt = entry.SentAt,
        Deadline = entry.Deadline,
        IsReplay = entry.Seq > 0 && entry.Seq <= replayedUpTo,
        TraceParent = entry.TraceParent,
        Payload = entry.Payload,
    };
}
