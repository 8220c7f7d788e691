using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>How much of what it is about a schedule has reached: how calls ended, how many got under way, and how many were under way at the end.</summary>
internal sealed class CallReach
{
    public Dictionary<CallEndReason, int> Ends { get; } = [];

    public int InCall { get; set; }

    public int GoingOn { get; set; }

    public static CallReach operator +(CallReach left, CallReach right)
    {
        var sum = new CallReach { InCall = left.InCall + right.InCall, GoingOn = left.GoingOn + right.GoingOn };
        foreach (var (reason, count) in left.Ends.Concat(right.Ends))
        {
            sum.Ends[reason] = sum.Ends.GetValueOrDefault(reason) + count;
        }

        return sum;
    }

    /// <summary>Whether there was enough of everything.</summary>
    public bool Covers(int runs)
    {
        CallEndReason[] common =
        [
            CallEndReason.LocalHangUp, CallEndReason.RemoteHangUp, CallEndReason.Cancelled, CallEndReason.CancelledByCaller, CallEndReason.Declined,
            CallEndReason.Busy, CallEndReason.NoAnswer, CallEndReason.Missed, CallEndReason.AnsweredElsewhere, CallEndReason.DeclinedElsewhere,
            CallEndReason.KickedOut, CallEndReason.LoggedInElsewhere, CallEndReason.PeerLost, CallEndReason.SignedOut, CallEndReason.Failed,
        ];
        return InCall > runs / 2 && GoingOn > runs / 10 && common.All(reason => Ends.GetValueOrDefault(reason) > runs / 200);
    }

    public override string ToString() => $"in call {InCall}, going on {GoingOn}; {string.Join(", ", Ends.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {pair.Value}"))}";
}
