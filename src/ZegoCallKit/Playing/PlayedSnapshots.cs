using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Playing;

/// <summary>Holds the pending snapshots of played streams.</summary>
internal sealed class PlayedSnapshots : PendingSnapshots<string>
{
    public PlayedSnapshots(ClientCore core)
        : base(core, ZegoErrorCode.PlayerTakePlayStreamSnapshotFailed) =>
        core.Events.On<PlayerSnapshotTaken>((e, epoch) => OnTaken(e.StreamId, e.Code, e.Image, epoch));
}
