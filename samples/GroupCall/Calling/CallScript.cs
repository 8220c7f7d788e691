using GroupCall.Display;
using GroupCall.Measuring;
using ZegoCallKit;

namespace GroupCall.Calling;

/// <summary>Runs the call: the participants join one after another, the first mutes for a while, and the last leaves and returns.</summary>
internal sealed class CallScript(IReadOnlyList<CallParticipant> participants, RoomId roomId, TimeSpan duration, TimeProvider time, CallStatistics statistics, Journal journal)
{
    // A fraction of the whole duration, and fractions of the time that is left after joining.
    private const double Joining = 0.2;
    private const double Talking = 0.25;
    private const double Muted = 0.2;
    private const double Resuming = 0.1;
    private const double Away = 0.15;
    private const double Returned = 0.3;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        foreach (var participant in participants)
        {
            await JoinAsync(participant, cancellationToken);
            await PauseAsync(duration * Joining / participants.Count, cancellationToken);
        }

        if (participants.All(participant => participant.Attendance is null))
        {
            journal.Write("no participant could join, so there is no call");
            return;
        }

        // Joining takes long on a slow network; half of the duration is reserved for the rest.
        var left = duration - time.GetElapsedTime(began);
        var rest = left > duration / 2 ? left : duration / 2;
        await PauseAsync(rest * Talking, cancellationToken);
        journal.Write($"playbacks started automatically so far: {statistics.Snapshot().PlaysStarted}");

        await MuteAsync(participants[0], mute: true, cancellationToken);
        await PauseAsync(rest * Muted, cancellationToken);
        await MuteAsync(participants[0], mute: false, cancellationToken);
        await PauseAsync(rest * Resuming, cancellationToken);

        await LeaveAsync(participants[^1]);
        await PauseAsync(rest * Away, cancellationToken);
        await JoinAsync(participants[^1], cancellationToken);
        await PauseAsync(rest * Returned, cancellationToken);
    }

    private Task JoinAsync(CallParticipant participant, CancellationToken cancellationToken) =>
        StepAsync(participant, "joins", () => participant.JoinAsync(roomId, cancellationToken));

    private Task MuteAsync(CallParticipant participant, bool mute, CancellationToken cancellationToken) =>
        StepAsync(participant, mute ? "mutes" : "unmutes", () => participant.MuteAsync(mute, cancellationToken));

    private Task LeaveAsync(CallParticipant participant) => StepAsync(participant, "leaves", participant.LeaveAsync);

    /// <summary>Runs one step; if it fails, the others continue the call.</summary>
    private async Task StepAsync(CallParticipant participant, string what, Func<Task> step)
    {
        try
        {
            await step();
            journal.Write($"{participant.Name} {what}");
        }
        catch (ZegoException failure)
        {
            // What your own code or a server said, e.g. where the token is fetched.
            var problem = $"{participant.Name}: {failure.Message} {failure.InnerException?.Message}".TrimEnd();
            journal.Write(problem);
            statistics.Failed(problem);
        }
    }

    private Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken) => Task.Delay(pause, time, cancellationToken);
}
