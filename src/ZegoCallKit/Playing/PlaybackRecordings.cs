using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Lifetimes;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Playing;

/// <summary>Holds the recordings of one playback. Used in the state loop, except for the public members.</summary>
internal sealed class PlaybackRecordings(ClientCore core, StreamId streamId)
{
    private readonly List<PlaybackRecording> _running = [];

    /// <summary>Opens the files on the caller's thread and starts recording.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="open">Fails the operation if the playback ends first.</param>
    /// <param name="options">What to record.</param>
    /// <param name="check">Returns why the recording cannot start, if it cannot.</param>
    /// <param name="handOver">Has the engine deliver the frames.</param>
    /// <param name="cancellationToken">Cancels the operation, as if it had never been called.</param>
    public Task<IPlaybackRecording> StartAsync(
        Operation operation,
        OpenOperations open,
        PlaybackRecordingOptions options,
        Func<Operation, ZegoException?> check,
        Func<IZegoEngine, PlaybackRecording, EngineResult> handOver,
        CancellationToken cancellationToken)
    {
        // Checked before a file is created.
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<IPlaybackRecording>(cancellationToken);
        }

        PlaybackRecording recording;
        try
        {
            recording = new PlaybackRecording(core, streamId, options);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Task.FromException<IPlaybackRecording>(fault);
        }

        return core.StartAsync<IPlaybackRecording>(
            operation, core.Options.Timeouts.Command, open, check, rollback: () => recording.EndAsync(PlaybackRecordingEndReason.Stopped), start => Begin(start, recording, handOver), cancellationToken);
    }

    /// <summary>Stops all recordings.</summary>
    /// <returns>A task that completes when the files are complete.</returns>
    public Task StopAllAsync() => Task.WhenAll(_running.Select(static recording => recording.EndAsync(PlaybackRecordingEndReason.PlaybackEnded)));

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
                start.FailAfter(recording.EndAsync(PlaybackRecordingEndReason.Failed), start.Operation.Refused(outcome));
            }
        });
    }
}
