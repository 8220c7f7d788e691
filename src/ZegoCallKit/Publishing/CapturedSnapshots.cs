using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Publishing;

/// <summary>Holds the pending snapshots of what the channels capture, for previews and publications alike.</summary>
internal sealed class CapturedSnapshots : PendingSnapshots<PublishChannel>
{
    public CapturedSnapshots(ClientCore core)
        : base(core, ZegoErrorCode.PublisherTakePublishStreamSnapshotFailed) =>
        core.Events.On<PublisherSnapshotTaken>((e, epoch) => OnTaken(e.Channel, e.Code, e.Image, epoch));
}
