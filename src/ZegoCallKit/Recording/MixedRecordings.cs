using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Recording;

/// <summary>Holds the mixed recordings of one login. Used in the state loop, except for the public members.</summary>
internal sealed class MixedRecordings(ClientCore core, LoginScope login, LoginPlaybacks playbacks, LoginPublications publications)
{
    private readonly List<MixedRecording> _running = [];

    /// <summary>Opens the files on the caller's thread and starts recording.</summary>
    public Task<IMixedRecording> StartAsync(string path, MixedRecordingOptions options, CancellationToken cancellationToken)
    {
        // Checked before a file is created.
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<IMixedRecording>(cancellationToken);
        }

        var operation = new Operation("RecordRoom", login.Id.Value);
        MixedRecording recording;
        try
        {
            recording = new MixedRecording(core, login, path, options);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Task.FromException<IMixedRecording>(fault);
        }

        return core.StartAsync<IMixedRecording>(
            operation,
            core.Options.Timeouts.Command,
            login.Open,
            login.Refuse,
            rollback: () => recording.EndAsync(RecordingEndReason.Stopped),
            start =>
            {
                _running.Add(recording);
                core.After(recording.Completion, () => _running.Remove(recording));
                recording.Begin(playbacks, publications);
                start.Complete(recording);
            },
            cancellationToken);
    }

    /// <summary>Ends all recordings because the login ends.</summary>
    public void End()
    {
        foreach (var recording in _running.ToArray())
        {
            _ = recording.EndAsync(RecordingEndReason.SourceEnded);
        }
    }
}
