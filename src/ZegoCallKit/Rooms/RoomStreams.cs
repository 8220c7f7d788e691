using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Rooms.Tracking;

namespace ZegoCallKit.Rooms;

/// <summary>Holds the streams that the other users publish in the room, and feeds the play reconciler. Used in the state loop.</summary>
internal sealed class RoomStreams(ClientCore core, RoomSession session)
{
    // Each attempt asks the engine again; more than a few in a row would be polling.
    private const int MaxAttempts = 5;

    private StreamTracker _tracker = StreamTracker.Begin(session.Login.User.Id);

    // The number of reports so far, including those that changed nothing.
    private long _news;

    public SetBroadcaster<StreamId, StreamInfo> Streams { get; } = new(core.Delivery, "streams");

    public void OnStreams(RoomStreamsUpdated e)
    {
        _news++;
        if (e.Type == UpdateType.Add)
        {
            session.Parts.Roster.OnPublishers(e.Streams);
            Apply(_tracker.Add(e.Streams, core.Now));
        }
        else if (e.Type == UpdateType.Delete)
        {
            Apply(_tracker.Delete(e.Streams, e.DeleteReasons));
            session.Parts.Roster.OnStreamsGone(e.Streams, _tracker.Current.Items.Values);
        }
    }

    public void OnExtraInfo(RoomStreamExtraInfoUpdated e)
    {
        _news++;
        Apply(_tracker.UpdateExtraInfo(e.Streams, core.Now));
    }

    /// <summary>Compares the streams with the engine's list after an outage, during which updates may have been missed.</summary>
    public void Reconcile(int attempts = MaxAttempts)
    {
        var news = _news;
        IReadOnlyList<EngineStreamInfo>? list = null;
        core.Call(
            engine =>
            {
                var answer = engine.Rooms.GetStreams(session.Login.Id.Value);
                list = answer.Value;
                return new EngineResult(answer.Code);
            },
            outcome =>
            {
                if (!outcome.IsAccepted)
                {
                    core.Fault("GetRoomStreamList", new Operation("GetRoomStreamList", session.Login.Id.Value).Refused(outcome));
                }
                else if (list is not null && session.Login.IsConnected)
                {
                    Reconcile(list, news, attempts);
                }
            });
    }

    /// <summary>Ends the streams of users who have left: no stream outlives its publisher's presence.</summary>
    public void OnUsersGone(IReadOnlyList<EngineUser> users)
    {
        _news++;
        Apply(_tracker.DeleteOf(users.Select(static user => UserId.FromEngine(user.Id)).ToHashSet()));
    }

    public void End()
    {
        Apply(_tracker.Clear());
        Streams.Complete();
    }

    // A list that is older than the newest report may contradict it: ask again and, after the last attempt, trust the reports.
    private void Reconcile(IReadOnlyList<EngineStreamInfo> list, long news, int attempts)
    {
        if (_news == news)
        {
            session.Parts.Roster.OnPublishers(list);
            Apply(_tracker.Reconcile(list, core.Now));
        }
        else if (attempts > 1)
        {
            Reconcile(attempts - 1);
        }
    }

    private void Apply((StreamTracker Next, ChangeSet<StreamInfo>? Changes) step)
    {
        _tracker = step.Next;
        if (step.Changes is { } changes)
        {
            Streams.Publish(_tracker.Current, changes);
            session.Parts.AutoPlay.OnStreams(changes);
        }
    }
}
