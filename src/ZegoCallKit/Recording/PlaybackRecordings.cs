using ZegoCallKit.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Recording;

/// <summary>The recordings of one playback. Used in the state loop, but for the face.</summary>
internal sealed class PlaybackRecordings(ClientCore core, StreamId streamId)
{
    private readonly List<PlaybackRecording> _running = [];

    /// <summary>Opens the files here and now, on the user's thread, and begins.</summary>
    /// <param name="operation">What this is.</param>
    /// <param name="open">Fails it when the playback ends first.</param>
    /// <param name="options">What to record.</param>
    /// <param name="check">Why it cannot be.</param>
    /// <param name="handOver">Has the engine hand the frames over.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public Task<IPlaybackRecording> StartAsync(
        Operation operation,
        OpenOperations open,
        PlaybackRecordingOptions options,
        Func<ZegoException?> check,
        Func<IZegoEngine, PlaybackRecording, EngineResult> handOver,
        CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<IPlaybackRecording>(cancellationToken);
        }

        var recording = new PlaybackRecording(core, streamId, options);
        var start = new Pending<IPlaybackRecording>(core, operation, core.Options.Timeouts.Command, cancellationToken) { Rollback = recording.EndAsync };
        core.Post(() => Begin(start, open, recording, check, handOver));
        return start.Task;
    }

    /// <summary>Stops all.</summary>
    /// <returns>Completes when their files are complete.</returns>
    public Task StopAllAsync() => Task.WhenAll(_running.Select(static recording => recording.EndAsync()));

    private void Begin(
        Pending<IPlaybackRecording> start, OpenOperations open, PlaybackRecording recording, Func<ZegoException?> check, Func<IZegoEngine, PlaybackRecording, EngineResult> handOver)
    {
        if (start.IsOver)
        {
            return;
        }

        if (check() is { } refusal)
        {
            start.FailAfter(recording.EndAsync(), refusal);
            return;
        }

        open.Add(start);
        _running.Add(recording);
        core.After(recording.Completion, () => _running.Remove(recording));
        recording.Begin();
        core.Call(engine => start.IsOver ? EngineResult.Accepted : handOver(engine, recording), outcome =>
        {
            if (outcome.IsAccepted)
            {
                start.Complete(recording);
            }
            else
            {
                start.FailAfter(recording.EndAsync(), start.Operation.Refused(outcome));
            }
        });
    }
}
