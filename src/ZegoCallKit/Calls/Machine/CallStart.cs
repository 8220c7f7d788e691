using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>Determines when a call began. Clocks differ, so members report how long ago it was, and the earliest possible start counts.</summary>
internal static class CallStart
{
    /// <summary>Returns how long the call has lasted.</summary>
    public static TimeSpan? Elapsed(CallDraft draft, CallRecord call) =>
        draft.Now - call.BeganAt is { } elapsed ? (elapsed < SignalRules.MaxDuration ? elapsed : SignalRules.MaxDuration) : null;

    /// <summary>Records that the call is in progress now.</summary>
    public static CallRecord BeginNow(CallDraft draft, CallRecord call) => Begin(call, draft.Now);

    /// <summary>Applies a member's report of how long the call has lasted. Impossible reports are ignored: at the maximum duration, the member would have left the call.</summary>
    public static CallRecord ApplyElapsed(CallDraft draft, CallRecord call, TimeSpan? elapsed, UserId by)
    {
        if (elapsed is not { } told || told >= call.Shared?.MaxDuration)
        {
            return call;
        }

        var began = draft.Now - told;

        // The inviter of the call knows best when it began.
        return Begin(call, call.NotBefore is { } earliest && began < earliest && call.Inviter?.Id != by ? earliest : began);
    }

    private static CallRecord Begin(CallRecord call, DateTimeOffset began) => call.BeganAt <= began ? call : call with { BeganAt = began };
}
