using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Playing;

/// <summary>Holds the pending snapshots of played streams.</summary>
internal sealed class PlayedSnapshots : PendingSnapshots<string>
{
    public PlayedSnapshots(ClientCore core)
        : base(core, ZegoErrorCode.PlayerTakePlayStreamSnapshotFailed) =>
        core.Events.On<PlayerSnapshotTaken>((e, epoch) => OnTaken(e.StreamId, e.Code, e.Image, epoch));
}
