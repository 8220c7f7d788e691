using ZegoCallKit.Calls;

namespace Phone.Calling;

/// <summary>Follows one call from its begin to its end.</summary>
/// <param name="call">The call.</param>
/// <param name="audioFrames">Returns the number of audio blocks of 10 ms that were received so far, in all calls.</param>
internal sealed class TrackedCall(ICall call, Func<long> audioFrames)
{
    private readonly long _audioFramesBefore = audioFrames();

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
            AudioFrames = state.End is null ? null : audioFrames() - _audioFramesBefore,
            End = state.End,
        };
        var isNew = Report is null || !Report.ShowsSame(report);
        Report = report;
        return isNew ? report : null;
    }
}
