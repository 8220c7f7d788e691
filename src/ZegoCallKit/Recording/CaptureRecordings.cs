using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Recording;

/// <summary>The recordings of one client, one a channel at most. Used in the state loop, but for the face.</summary>
internal sealed class CaptureRecordings(ClientCore core)
{
    private readonly Dictionary<PublishChannel, CaptureRecording> _byChannel = [];

    public Task<ICaptureRecording> StartAsync(string path, CaptureRecordingOptions options, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<ICaptureRecording>(cancellationToken);
        }

        var operation = new Operation("StartRecording");
        var start = new Pending<ICaptureRecording>(core, operation, core.Options.Timeouts.Command, cancellationToken);
        core.Post(start, () =>
        {
            if ((core.RefuseWhenClosed(operation) ?? Refuse(operation, options.Channel)) is { } refusal)
            {
                start.Fail(refusal);
                return;
            }

            var recording = new CaptureRecording(core, this, path, options, start);
            _byChannel.Add(options.Channel, recording);
            recording.Begin();
        });
        return start.Task;
    }

    public void Remove(CaptureRecording recording) => _byChannel.Remove(recording.Channel);

    public void OnUpdated(CapturedRecordingUpdated e, long epoch)
    {
        if (Find(e.Channel, epoch) is { } recording)
        {
            recording.OnUpdated(e);
        }
    }

    public void OnProgress(CapturedRecordingProgressed e, long epoch)
    {
        if (Find(e.Channel, epoch) is { } recording)
        {
            recording.OnProgress(e);
        }
    }

    /// <summary>The client ends: the engine completes the files when it is destroyed.</summary>
    public void EndAll()
    {
        foreach (var recording in _byChannel.Values.ToArray())
        {
            recording.RequestStop();
        }
    }

    private CaptureRecording? Find(PublishChannel channel, long epoch) =>
        _byChannel.TryGetValue(channel, out var recording) && epoch >= recording.Epoch ? recording : null;

    private ZegoException? Refuse(Operation operation, PublishChannel channel)
    {
        if (_byChannel.TryGetValue(channel, out var other))
        {
            return operation.Failed(ZegoErrorCode.EngineAlreadyStarted, $"channel {channel} is recorded to '{other.Path}' already");
        }

        return core.Router.Captures(channel)
            ? null
            : operation.Failed(ZegoErrorCode.RecordCommonLiveroomApiError, $"channel {channel} captures nothing; start a preview or publish first");
    }
}
