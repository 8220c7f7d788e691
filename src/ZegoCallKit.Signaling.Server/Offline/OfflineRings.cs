using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Routing;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Calls;

namespace ZegoCallKit.Signaling.Server.Offline;

/// <summary>
/// Wakes devices that a ring did not reach, by the offline ringers: disconnected devices at once, and connected devices that have not acknowledged the ring after a short delay. If this node fails during the
/// delay, the second part is lost; the ring itself stays in the inbox.
/// </summary>
internal sealed class OfflineRings(ICallStore store, ServerClock clock, CallSignalingOptions options, ServerMetrics metrics, ILogger<OfflineRings> logger, IEnumerable<IOfflineRinger> ringers) : IDisposable
{
    private readonly CancellationTokenSource _stopped = new();
    private readonly List<IOfflineRinger> _ringers = [.. ringers];

    /// <summary>Wakes the devices that a ring did not reach; again if the ring is repeated, because nobody knows how far its first delivery got. Returns whether a ringer accepted the ring at once.</summary>
    public async ValueTask<bool> WakeDevicesAsync(ReceivedEnvelope received, MemberRecord member, AppendResult result, long deadline, CancellationToken cancellationToken = default)
    {
        if (_ringers.Count == 0 || member.State is not MemberState.Ringing)
        {
            return false;
        }

        var ring = new OfflineRing
        {
            Id = received.Envelope.Id,
            User = member.User,
            Caller = received.User,
            CallId = received.Envelope.Call!,
            Kind = received.Envelope.Kind,
            Deadline = DateTimeOffset.FromUnixTimeMilliseconds(deadline),
            Devices = Targets(result.Devices.Where(static device => !device.IsConnected)),
        };
        var isAnybodyThere = result.Devices.Any(static device => device.IsConnected);
        var isTaken = (!isAnybodyThere || ring.Devices.Count > 0) && await TryRingAsync(ring, cancellationToken).ConfigureAwait(false);
        if (isAnybodyThere)
        {
            _ = RingLaterAsync(ring, result);
        }

        return isTaken;
    }

    public void Dispose()
    {
        _stopped.Cancel();
        _stopped.Dispose();
    }

    private static List<OfflineDevice> Targets(IEnumerable<DeviceRecord> devices) =>
    [
        .. devices
            .Where(static device => device is { PushService: not null, PushTarget: not null })
            .Select(static device => new OfflineDevice { Device = device.Device, Service = device.PushService!, Target = device.PushTarget! }),
    ];

    private async Task RingLaterAsync(OfflineRing ring, AppendResult result)
    {
        var cancellationToken = _stopped.Token;
        try
        {
            await Task.Delay(options.PushDelay, clock.Time, cancellationToken).ConfigureAwait(false);
            var call = await store.GetCallAsync(ring.CallId, cancellationToken).ConfigureAwait(false);
            var user = await store.GetUserAsync(ring.User, clock.Now, cancellationToken).ConfigureAwait(false);
            if (call?.Find(ring.User) is not { State: MemberState.Ringing })
            {
                return;
            }

            var silent = user.Devices.Where(device => device.Acked < result.Seq).ToList();
            var targets = Targets(silent).Where(device => ring.Devices.All(earlier => earlier.Device != device.Device)).ToList();
            if (targets.Count > 0 || silent.Count == user.Devices.Count)
            {
                await TryRingAsync(ring with { Devices = targets }, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The server is stopping.
        }
#pragma warning disable CA1031 // This task is not awaited.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            ServerLog.RingerFailed(logger, ring.User, fault);
        }
    }

    private async ValueTask<bool> TryRingAsync(OfflineRing ring, CancellationToken cancellationToken)
    {
        var isTaken = false;
        foreach (var ringer in _ringers)
        {
            isTaken |= await TryRingAsync(ringer, ring, cancellationToken).ConfigureAwait(false);
        }

        metrics.CountPush(isTaken);
        return isTaken;
    }

    private async ValueTask<bool> TryRingAsync(IOfflineRinger ringer, OfflineRing ring, CancellationToken cancellationToken)
    {
        try
        {
            return await ringer.RingAsync(ring, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // The ring stays in the inbox, and the other ringers are called.
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            ServerLog.RingerFailed(logger, ring.User, fault);
            return false;
        }
    }
}
