using System.Diagnostics;
using ZegoCallKit.Diagnostics;

namespace ZegoCallKit.Internal;

/// <summary>Watches one operation that a caller awaits, from the call to its end: an activity, measurements, and a log entry.</summary>
internal readonly struct OperationWatch
{
    private readonly ClientCore _core;
    private readonly Operation _operation;
    private readonly Activity? _activity;
    private readonly long _began;

    private OperationWatch(ClientCore core, Operation operation)
    {
        _core = core;
        _operation = operation;
        _began = core.Time.GetTimestamp();
        _activity = ActivityWatch.IsHeard ? ActivityWatch.Begin(operation.Name, core.Now, operation.RoomId, operation.StreamId, operation.TraceParent) : null;
        TraceParent = (_activity ?? Activity.Current) is { IdFormat: ActivityIdFormat.W3C } traced ? traced.Id : null;
        core.Metrics.Pending.Add();
    }

    /// <summary>Gets the W3C trace context of the operation, or of what it was called from if it is not traced itself.</summary>
    public string? TraceParent { get; }

    public static OperationWatch Begin(ClientCore core, Operation operation) => new(core, operation);

    /// <summary>Ends the watch, once.</summary>
    /// <param name="failure">Why the operation failed; <see langword="null"/> if it succeeded.</param>
    public void End(Exception? failure)
    {
        var metrics = _core.Metrics;
        var elapsed = _core.Time.GetElapsedTime(_began);
        var error = failure is null ? null : Attributes.ErrorTypeOf(failure);
        metrics.Pending.Remove();
        metrics.OperationDuration.RecordSeconds(elapsed, error, Attributes.OperationName, _operation.Name);
        switch (_operation.Name)
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
            ActivityWatch.End(_activity, _core.Now, failure);
        }

        InternalLog.OperationEnded(_core.Logger, _operation.Name, _operation.RoomId, _operation.StreamId, elapsed.TotalMilliseconds, error ?? "succeeded");
    }
}
