using GroupCall.Clips;
using GroupCall.Display;
using GroupCall.Measuring;
using GroupCall.Options;
using GroupCall.Recording;
using GroupCall.Summary;
using ZegoCallKit;

namespace GroupCall.Calling;

/// <summary>Runs a whole call: the participants, the script, and the departure of all participants whatever happens.</summary>
internal sealed class CallSession
{
    // Half a block of audio: without loss, nothing may be missing within a file. With loss, there are small gaps everywhere.
    private static readonly TimeSpan NoHole = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LossyHole = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _time;
    private readonly Journal _journal;
    private readonly CallStatistics _statistics = new();
    private readonly Recorder? _recorder;
    private readonly CallScript _script;

    /// <summary>Prepares the call; no participant joins yet.</summary>
    /// <exception cref="IOException">The folder for recordings cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder for recordings may not be created.</exception>
    public CallSession(CallOptions options, ClipLibrary clips, EngineChoice engine, Journal journal, CallHost host)
    {
        _time = host.Time;
        IsUnencoded = options.Engine != CallOptions.ExpressEngine;
        _journal = journal;
        if (options.RecordFolder is { } folder)
        {
            _recorder = new Recorder(folder, options.Loss > 0 ? LossyHole : NoHole);
        }

        Participants = CallParticipants.Create(options, clips, engine, _statistics, _recorder);
        _script = new CallScript(Participants, new RoomId(options.Room), options.Duration, host.Time, _statistics, journal);
    }

    public IReadOnlyList<CallParticipant> Participants { get; }

    /// <summary>Gets whether frames are sent unencoded, so that bit rates say nothing about a real call.</summary>
    public bool IsUnencoded { get; }

    /// <summary>Runs the call to its end.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The summary; all participants have left and every client is disposed.</returns>
    public async Task<CallSummary> RunAsync(CancellationToken cancellationToken)
    {
        var began = _time.GetTimestamp();
        var interrupted = false;
        IReadOnlyList<NotPlaying> notPlaying;
        try
        {
            await _script.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            interrupted = true;
            _journal.Write("interrupted");
        }
        finally
        {
            notPlaying = NotPlaying.In(Participants.Where(static participant => participant.Attendance is not null).Select(static participant => (participant.Name, participant.Attendance!.Room)));
            await LeaveAsync();
        }

        return CallSummary.Of(Participants.Count, _statistics.Snapshot(), notPlaying, _recorder?.FileCount ?? 0, _time.GetElapsedTime(began), interrupted);
    }

    private async Task LeaveAsync()
    {
        await Task.WhenAll(Participants.Select(participant => participant.DisposeAsync().AsTask()));
        _journal.Write("all participants have left");
        foreach (var fault in _recorder?.Complete() ?? [])
        {
            _statistics.Failed($"A recording could not be finished: {fault.Message}");
        }
    }
}
