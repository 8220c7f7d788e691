using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Observation;
using ZegoCallKit.Streams;

namespace ZegoCallKit.Rooms;

/// <summary>What others publish in the room; feeds the play reconciler. Used in the state loop.</summary>
internal sealed class RoomStreams(ClientCore core, RoomSession session)
{
    private StreamTracker _tracker = StreamTracker.Begin(session.User.Id);

    public SetBroadcaster<StreamId, StreamInfo> Streams { get; } = new(core.Delivery, "streams");

    public void OnStreams(RoomStreamsUpdated e) => Take(e.Type == UpdateType.Add
        ? _tracker.Add(e.Streams, core.Time.GetUtcNow())
        : _tracker.Delete(e.Streams, e.DeleteReasons));

    public void OnExtraInfo(RoomStreamExtraInfoUpdated e) => Take(_tracker.UpdateExtraInfo(e.Streams, core.Time.GetUtcNow()));

    /// <summary>Compares with the engine's list after an outage, in which updates may have been missed.</summary>
    public void Reconcile()
    {
        IReadOnlyList<EngineStreamInfo>? list = null;
        core.Call(
            engine =>
            {
                var answer = engine.Rooms.GetStreams(session.Id.Value);
                list = answer.Value;
                return new EngineResult(answer.Code);
            },
            outcome =>
            {
                if (!outcome.IsAccepted)
                {
                    core.Fault("GetRoomStreamList", new Operation("GetRoomStreamList", session.Id.Value).Refused(outcome));
                }
                else if (list is not null && session.State.Current.Phase == RoomPhase.Connected)
                {
                    Take(_tracker.Reconcile(list, core.Time.GetUtcNow()));
                }
            });
    }

    public void End()
    {
        Take(_tracker.Clear());
        Streams.Complete();
    }

    private void Take((StreamTracker Next, ChangeSet<StreamInfo>? Changes) step)
    {
        _tracker = step.Next;
        if (step.Changes is { } changes)
        {
            Streams.Publish(_tracker.Current, changes);
            session.AutoPlay.OnStreams(changes);
        }
    }
}
