using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Calls.Machine;

/// <summary>When a call began, which nobody's clock can say to others: they tell how long ago it was, and the earliest that is known counts.</summary>
internal static class CallStart
{
    /// <summary>How long a call has gone on.</summary>
    public static TimeSpan? Elapsed(CallDraft draft, CallRecord call) =>
        draft.Now - call.BeganAt is { } elapsed ? (elapsed < SignalRules.MaxDuration ? elapsed : SignalRules.MaxDuration) : null;

    /// <summary>Takes it that a call goes on now.</summary>
    public static CallRecord GoesOn(CallDraft draft, CallRecord call) => Begin(call, draft.Now);

    /// <summary>Hears from a member how long a call has gone on. What cannot be is not believed: a member whose call had lasted as long as it may would not be in it any more.</summary>
    public static CallRecord Learn(CallDraft draft, CallRecord call, TimeSpan? elapsed, UserId by)
    {
        if (elapsed is not { } told || told >= call.Shared?.MaxDuration)
        {
            return call;
        }

        var began = draft.Now - told;

        // Who began the call knows best when it was.
        return Begin(call, call.NotBefore is { } earliest && began < earliest && call.Inviter?.Id != by ? earliest : began);
    }

    private static CallRecord Begin(CallRecord call, DateTimeOffset began) => call.BeganAt <= began ? call : call with { BeganAt = began };
}
