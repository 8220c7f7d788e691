using ZegoCallKit.Calls;

namespace Phone.Calling;

/// <summary>Follows one call from its begin to its end.</summary>
internal sealed class TrackedCall(ICall call)
{
    public ICall Call => call;

    /// <summary>Gets the newest report; <see langword="null"/> before the first.</summary>
    public CallReport? Report { get; private set; }

    /// <summary>Takes a new state of the call.</summary>
    /// <returns>The report, if it shows something new.</returns>
    public CallReport? Take(CallState state)
    {
        var report = new CallReport
        {
            Id = call.Id,
            Direction = call.Direction,
            Kind = call.Kind,
            Phase = state.Phase,
            Caller = call.InvitedBy?.Id ?? call.Inviter?.Id,
            Members = [.. state.Members.Select(static member => (member.Key, member.Value.State, member.Value.IsOnHold))],
            IsOnHold = state.IsOnHold,
            Duration = state.Duration > TimeSpan.Zero ? state.Duration : null,
            End = state.End,
        };
        var isNew = Report is null || !Report.ShowsSame(report);
        Report = report;
        return isNew ? report : null;
    }
}
