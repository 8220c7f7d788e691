using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>When a call began, which nobody's clock can say to others: they tell how long ago it was, and the earliest that is known counts.</summary>
internal static class CallStart
{
    /// <summary>How long a call has gone on.</summary>
    public static TimeSpan? Elapsed(CallDraft draft, CallRecord call) =>
        draft.Now - call.BeganAt is { } elapsed ? (elapsed < SignalRules.MaxDuration ? elapsed : SignalRules.MaxDuration) : null;

    /// <summary>Takes it that a call goes on now.</summary>
    public static CallRecord GoesOn(CallDraft draft, CallRecord call) => Learn(draft, call, TimeSpan.Zero);

    /// <summary>Hears how long a call has gone on.</summary>
    public static CallRecord Learn(CallDraft draft, CallRecord call, TimeSpan? elapsed) =>
        draft.Now - elapsed is { } began && !(call.BeganAt <= began) ? call with { BeganAt = began } : call;
}
