using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Buffers;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media.Incoming;

/// <summary>Handles the video of a played stream at the receiver.</summary>
internal sealed class PlayedVideo(EngineMedia player, PlayedStream play) : ILaneTarget
{
    private bool _announced;
    private bool _renderAnnounced;
    private (int Width, int Height) _size;
    private int _snapshotsPending;

    public PlayMeter Meter { get; } = new();

    /// <summary>Requests the next frame, whenever it arrives; two calls request the next two frames.</summary>
    public void RequestSnapshot() => Interlocked.Increment(ref _snapshotsPending);

    public void Take(in LaneItem item, IEngineFrameSink sink)
    {
        var buffer = item.Buffer!;
        if (Meter.Arrived(buffer.Length, item.SentAt, player.Clock.Now))
        {
            player.Core.Events.Post(new PlayerMediaEvent(play.StreamId, MediaEvent.VideoResumed));
        }

        Announce(buffer);
        if (Volatile.Read(ref _snapshotsPending) > 0)
        {
            Interlocked.Decrement(ref _snapshotsPending);
            player.Core.Events.Post(new PlayerSnapshotTaken(play.StreamId, 0, Snapshot.Of(buffer)));
        }

        var handed = player.Rendering.WantsRemote(play.StreamId);
        if (handed)
        {
            sink.OnRemoteVideo(play.StreamId, player.Rendering.InSeries(buffer));
        }

        if (handed || play.View is not null)
        {
            Rendered();
        }
    }

    private void Announce(MediaBuffer buffer)
    {
        if (!_announced)
        {
            _announced = true;
            player.Core.Events.Post(new PlayerReceivedVideoFirstFrame(play.StreamId));
        }

        if (_size != (buffer.Width, buffer.Height))
        {
            _size = (buffer.Width, buffer.Height);
            player.Core.Events.Post(new PlayerVideoSizeChanged(play.StreamId, buffer.Width, buffer.Height));
        }
    }

    private void Rendered()
    {
        Meter.WasRendered();
        if (!_renderAnnounced)
        {
            _renderAnnounced = true;
            player.Core.Events.Post(new PlayerRenderedVideoFirstFrame(play.StreamId));
        }
    }
}
