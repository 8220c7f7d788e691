using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Recording;

/// <summary>Holds the recordings of one client, at most one per channel. Used in the state loop, except for the public members.</summary>
internal sealed class CaptureRecordings
{
    private readonly ClientCore _core;
    private readonly PublicationTable _publications;
    private readonly PreviewTable _previews;
    private readonly Dictionary<PublishChannel, CaptureRecording> _byChannel = [];

    public CaptureRecordings(ClientCore core, PublicationTable publications, PreviewTable previews)
    {
        _core = core;
        _publications = publications;
        _previews = previews;
        core.Events.On<CapturedRecordingUpdated>((e, epoch) => Find(e.Channel, epoch)?.OnUpdated(e));
        core.Events.On<CapturedRecordingProgressed>((e, epoch) => Find(e.Channel, epoch)?.OnProgress(e));
    }

    public Task<ICaptureRecording> StartAsync(string path, CaptureRecordingOptions options, CancellationToken cancellationToken)
    {
        var operation = new Operation("StartRecording");
        return _core.StartAsync<ICaptureRecording>(
            operation,
            open: null,
            _ => _core.RefuseWhenClosed(operation) ?? Refuse(operation, options.Channel),
            start =>
            {
                var recording = new CaptureRecording(_core, this, _publications, path, options, start);
                _byChannel.Add(options.Channel, recording);
                recording.Begin();
            },
            cancellationToken);
    }

    public void Remove(CaptureRecording recording) => _byChannel.Remove(recording.Channel);

    /// <summary>Called when the client is disposed: the engine completes the files when it is destroyed.</summary>
    public void EndAll()
    {
        foreach (var recording in _byChannel.Values.ToArray())
        {
            recording.RequestStop();
        }
    }

    private CaptureRecording? Find(PublishChannel channel, long epoch) =>
        _byChannel.TryGetValue(channel, out var recording) && recording.Epoch.Covers(epoch) ? recording : null;

    private ZegoException? Refuse(Operation operation, PublishChannel channel)
    {
        if (_byChannel.TryGetValue(channel, out var other))
        {
            return operation.Failed(ZegoErrorCode.EngineAlreadyStarted, $"channel {channel} is already being recorded to '{other.Path}'");
        }

        return _previews.IsBusy(channel) || _publications.IsBusy(channel)
            ? null
            : operation.Failed(ZegoErrorCode.RecordCommonLiveroomApiError, $"channel {channel} is not capturing; start a preview or publish first");
    }
}
