using ZegoCallKit.Engine;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Playing;

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
        // Before a file is made.
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<IPlaybackRecording>(cancellationToken);
        }

        var recording = new PlaybackRecording(core, streamId, options);
        return core.StartAsync<IPlaybackRecording>(
            operation, core.Options.Timeouts.Command, open, check, rollback: recording.EndAsync, start => Begin(start, recording, handOver), cancellationToken);
    }

    /// <summary>Stops all.</summary>
    /// <returns>Completes when their files are complete.</returns>
    public Task StopAllAsync() => Task.WhenAll(_running.Select(static recording => recording.EndAsync()));

    private void Begin(Pending<IPlaybackRecording> start, PlaybackRecording recording, Func<IZegoEngine, PlaybackRecording, EngineResult> handOver)
    {
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
