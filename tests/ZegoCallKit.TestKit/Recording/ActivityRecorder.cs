using System.Collections.Concurrent;
using System.Diagnostics;
using ZegoCallKit.Diagnostics;

namespace ZegoCallKit.TestKit.Recording;

/// <summary>Records the kit's finished activities. Tests run in parallel: look only for those of your own rooms and streams.</summary>
public sealed class ActivityRecorder : IDisposable
{
    private readonly ConcurrentQueue<Activity> _stopped = new();
    private readonly ActivityListener _listener;

    public ActivityRecorder()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => string.Equals(source.Name, Telemetry.ActivitySourceName, StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _stopped.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Returns the finished activities of a room, in the order in which they ended.</summary>
    public IReadOnlyList<Activity> OfRoom(string roomId) =>
        [.. _stopped.Where(activity => string.Equals(activity.GetTagItem("zegocallkit.room.id") as string, roomId, StringComparison.Ordinal))];

    public void Dispose() => _listener.Dispose();
}
