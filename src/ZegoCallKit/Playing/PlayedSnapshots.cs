using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Playing;

/// <summary>The snapshots under way of played streams.</summary>
internal sealed class PlayedSnapshots : SnapshotDesk<string>
{
    public PlayedSnapshots(ClientCore core)
        : base(core, ZegoErrorCode.PlayerTakePlayStreamSnapshotFailed) =>
        core.Events.On<PlayerSnapshotTaken>((e, epoch) => OnTaken(e.StreamId, e.Code, e.Image, epoch));
}
