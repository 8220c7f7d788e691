using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Counts what the schedules reached: how calls ended, how many were accepted, and how many were in progress at the end.</summary>
internal sealed class CallReach
{
    public Dictionary<CallEndReason, int> Ends { get; } = [];

    public int InCall { get; set; }

    public int GoingOn { get; set; }

    /// <summary>Gets or sets how many calls were on hold at the end.</summary>
    public int OnHold { get; set; }

    /// <summary>Gets or sets how many calls were ever put on hold.</summary>
    public int Held { get; set; }

    /// <summary>Gets or sets how many calls were in progress at the same time as another one of the device.</summary>
    public int Second { get; set; }

    /// <summary>Gets or sets how many hands were raised at the end.</summary>
    public int HandsUp { get; set; }

    /// <summary>Gets or sets how many members had attributes at the end.</summary>
    public int WithAttributes { get; set; }

    public static CallReach operator +(CallReach left, CallReach right)
    {
        var sum = new CallReach { InCall = left.InCall + right.InCall, GoingOn = left.GoingOn + right.GoingOn, OnHold = left.OnHold + right.OnHold, Held = left.Held + right.Held, Second = left.Second + right.Second, HandsUp = left.HandsUp + right.HandsUp, WithAttributes = left.WithAttributes + right.WithAttributes };
        foreach (var (reason, count) in left.Ends.Concat(right.Ends))
        {
            sum.Ends[reason] = sum.Ends.GetValueOrDefault(reason) + count;
        }

        return sum;
    }

    public void Count(CallWatch watch)
    {
        var reason = watch.End!.Reason;
        Ends[reason] = Ends.GetValueOrDefault(reason) + 1;
        InCall += watch.EnteredAt is not null ? 1 : 0;
        Held += watch.WasOnHold ? 1 : 0;
        Second += watch.WasSecond ? 1 : 0;
    }

    /// <summary>Returns what was not reached often enough.</summary>
    public IReadOnlyList<string> Missing(int runs)
    {
        List<string> missing = [.. Enum.GetValues<CallEndReason>().Where(reason => Ends.GetValueOrDefault(reason) < runs / 250).Select(static reason => reason.ToString())];
        if (InCall < runs / 2)
        {
            missing.Add("in call");
        }

        if (GoingOn < runs / 10)
        {
            missing.Add("going on");
        }

        if (OnHold < runs / 200 || Held < runs / 10)
        {
            missing.Add("on hold");
        }

        if (Second < runs / 50)
        {
            missing.Add("second call");
        }

        if (HandsUp < runs / 200 || WithAttributes < runs / 200)
        {
            missing.Add("status");
        }

        return missing;
    }

    public override string ToString() => $"in call {InCall}, going on {GoingOn}, on hold {OnHold} of {Held}, second calls {Second}, hands up {HandsUp}, with attributes {WithAttributes}; {string.Join(", ", Ends.OrderBy(static pair => pair.Key).Select(static pair => $"{pair.Key} {pair.Value}"))}";
}
