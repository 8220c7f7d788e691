using ZegoCallKit.Signaling.Server;

namespace ZegoCallKit.Signaling.SignalR.Tests.Calls;

/// <summary>Takes over the first ring for a device that is not connected.</summary>
internal sealed class RecordingRinger : IOfflineRinger
{
    public TaskCompletionSource<OfflineRing> Rang { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ValueTask<bool> RingAsync(OfflineRing ring, CancellationToken cancellationToken = default) => new(Rang.TrySetResult(ring));
}
