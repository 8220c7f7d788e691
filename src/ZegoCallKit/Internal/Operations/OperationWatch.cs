using System.Diagnostics;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Logs;

namespace ZegoCallKit.Internal.Operations;

/// <summary>Watches one operation that a caller awaits, from the call to its end: an activity, measurements, and a log entry.</summary>
internal readonly struct OperationWatch
{
    private readonly Activity? _activity;
    private readonly long _began;

    private OperationWatch(ClientCore core, Operation operation)
    {
        _began = core.Time.GetTimestamp();
        _activity = ActivityWatch.IsHeard ? ActivityWatch.Begin(operation.Name, core.Now, operation.RoomId, operation.StreamId, operation.TraceParent) : null;
        TraceParent = (_activity ?? Activity.Current) is { IdFormat: ActivityIdFormat.W3C } traced ? traced.Id : null;
        core.Metrics.Pending.Add();
    }

    /// <summary>Gets the W3C trace context of the operation, or of what it was called from if it is not traced itself.</summary>
    public string? TraceParent { get; }

    public static OperationWatch Begin(ClientCore core, Operation operation) => new(core, operation);

    /// <summary>Ends the watch, once.</summary>
    /// <param name="core">The client.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="failure">Why the operation failed; <see langword="null"/> if it succeeded.</param>
    public void End(ClientCore core, Operation operation, Exception? failure)
    {
        var metrics = core.Metrics;
        var elapsed = core.Time.GetElapsedTime(_began);
        var error = failure is null ? null : Attributes.ErrorTypeOf(failure);
        metrics.Pending.Remove();
        metrics.OperationDuration.RecordSeconds(elapsed, error, Attributes.OperationName, operation.Name);
        switch (operation.Name)
        {
            case "LoginRoom":
                metrics.LoginDuration.RecordSeconds(elapsed, error);
                break;
            case "PublishStream":
                metrics.PublishDuration.RecordSeconds(elapsed, error);
                break;
        }

        if (_activity is not null)
        {
            ActivityWatch.End(_activity, core.Now, failure);
        }

        InternalLog.OperationEnded(core.Logger, operation.Name, operation.RoomId, operation.StreamId, elapsed.TotalMilliseconds, error ?? "succeeded");
    }
}
