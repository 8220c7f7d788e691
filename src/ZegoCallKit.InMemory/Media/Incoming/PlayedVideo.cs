using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Handles the video of a played stream at the receiver.</summary>
internal sealed class PlayedVideo(MediaContext context, string streamId) : ILaneTarget
{
    private bool _announced;
    private bool _renderAnnounced;
    private (int Width, int Height) _size;
    private int _snapshotsPending;
    private volatile VideoView? _view;

    public PlayMeter Meter { get; } = new();

    public VideoView? View
    {
        get => _view;
        set => _view = value;
    }

    /// <summary>Requests the next frame, whenever it arrives; two calls request the next two frames.</summary>
    public void RequestSnapshot() => Interlocked.Increment(ref _snapshotsPending);

    public void Deliver(in LaneItem item, IEngineFrameSink sink)
    {
        var buffer = item.Buffer!;
        if (Meter.CountArrival(buffer.Length, item.SentAt, context.Clock.Now))
        {
            context.Events.Post(new PlayerMediaEvent(streamId, MediaEvent.VideoResumed));
        }

        Announce(buffer);
        if (Volatile.Read(ref _snapshotsPending) > 0)
        {
            Interlocked.Decrement(ref _snapshotsPending);
            context.Events.Post(new PlayerSnapshotTaken(streamId, 0, Snapshot.Of(buffer)));
        }

        var handed = context.Rendering.WantsRemote(streamId);
        if (handed)
        {
            sink.OnRemoteVideo(streamId, context.Rendering.InSeries(buffer));
        }

        if (handed || _view is not null)
        {
            ReportRendered();
        }
    }

    private void Announce(MediaBuffer buffer)
    {
        if (!_announced)
        {
            _announced = true;
            context.Events.Post(new PlayerReceivedVideoFirstFrame(streamId));
        }

        if (_size != (buffer.Width, buffer.Height))
        {
            _size = (buffer.Width, buffer.Height);
            context.Events.Post(new PlayerVideoSizeChanged(streamId, buffer.Width, buffer.Height));
        }
    }

    private void ReportRendered()
    {
        Meter.CountRendered();
        if (!_renderAnnounced)
        {
            _renderAnnounced = true;
            context.Events.Post(new PlayerRenderedVideoFirstFrame(streamId));
        }
    }
}
