using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Diagnostics;

namespace ZegoCallKit.Calls;

/// <summary>Measures one call: the time until this user was in it, the time in it, and how it ended. Used in the state loop.</summary>
internal sealed class CallMeasurement(ClientMetrics metrics)
{
    private bool _isStarted;
    private bool _isOver;

    /// <summary>Updates the measurements from the call's record.</summary>
    public void Update(CallRecord record)
    {
        if (!_isStarted && record.StartedAt is { } started)
        {
            _isStarted = true;
            metrics.Calls.Add();
            metrics.CallSetupDuration.RecordSeconds(started - record.CreatedAt, error: null, Attributes.CallDirection, DirectionOf(record));
        }

        if (_isOver || record.End is not { } end)
        {
            return;
        }

        _isOver = true;
        if (_isStarted)
        {
            metrics.Calls.Remove();
            metrics.CallDuration.RecordSeconds((record.EndedAt ?? record.StartedAt!.Value) - record.StartedAt!.Value, error: null, Attributes.CallDirection, DirectionOf(record));
        }

        if (metrics.CallsEnded.Enabled)
        {
            metrics.CallsEnded.Count(
                new KeyValuePair<string, object?>(Attributes.CallDirection, DirectionOf(record)),
                new KeyValuePair<string, object?>(Attributes.CallEndReason, end.Reason.ToString()));
        }
    }

    private static string DirectionOf(CallRecord record) => record.Direction switch
    {
        CallDirection.Outgoing => "outgoing",
        CallDirection.Incoming => "incoming",
        _ => "joined",
    };
}
