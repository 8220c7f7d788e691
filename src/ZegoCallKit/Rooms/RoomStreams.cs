using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Rooms.Tracking;

namespace ZegoCallKit.Rooms;

/// <summary>Holds the streams that the other users publish in the room, and feeds the play reconciler. Used in the state loop.</summary>
internal sealed class RoomStreams
{
    // Each attempt asks the engine again; more than a few in a row would be polling.
    private const int MaxAttempts = 5;

    private readonly StreamTracker _tracker;

    private readonly ClientCore _core;
    private readonly RoomSession _session;

    // The number of reports so far, including those that changed nothing.
    private long _news;

    public RoomStreams(ClientCore core, RoomSession session)
    {
        _core = core;
        _session = session;
        _tracker = new StreamTracker(session.Login.User.Id);
        Streams = new SetBroadcaster<StreamId, StreamInfo>(core.Delivery, "streams", _tracker.Streams);
    }

    public SetBroadcaster<StreamId, StreamInfo> Streams { get; }

    /// <summary>Returns whether a user publishes a stream.</summary>
    public bool IsPublishing(UserId user) => _tracker.IsPublishing(user);

    public void OnStreams(RoomStreamsUpdated e)
    {
        _news++;
        if (e.Type == UpdateType.Add)
        {
            _session.Parts.Roster.OnPublishers(e.Streams);
            Apply(_tracker.Add(e.Streams, _core.Now));
        }
        else if (e.Type == UpdateType.Delete)
        {
            Apply(_tracker.Delete(e.Streams, e.DeleteReasons));
            _session.Parts.Roster.OnStreamsGone(e.Streams);
        }
    }

    public void OnExtraInfo(RoomStreamExtraInfoUpdated e)
    {
        _news++;
        Apply(_tracker.UpdateExtraInfo(e.Streams, _core.Now));
    }

    /// <summary>Compares the streams with the engine's list after an outage, during which updates may have been missed.</summary>
    public void Reconcile(int attempts = MaxAttempts)
    {
        var news = _news;
        IReadOnlyList<EngineStreamInfo>? list = null;
        _core.Call(
            engine =>
            {
                var answer = engine.Rooms.GetStreams(_session.Login.Id.Value);
                list = answer.Value;
                return new EngineResult(answer.Code);
            },
            outcome =>
            {
                if (!outcome.IsAccepted)
                {
                    _core.Fault("GetRoomStreamList", new Operation("GetRoomStreamList", _session.Login.Id.Value).Refused(outcome));
                }
                else if (list is not null && _session.Login.IsConnected)
                {
                    Reconcile(list, news, attempts);
                }
            });
    }

    /// <summary>Ends the streams of users who have left: no stream outlives its publisher's presence.</summary>
    public void OnUsersGone(IReadOnlyList<EngineUser> users)
    {
        _news++;
        Apply(_tracker.DeleteOf(users.Select(static user => UserId.FromEngine(user.Id)).ToList()));
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
            _session.Parts.Roster.OnPublishers(list);
            Apply(_tracker.Reconcile(list, _core.Now));
        }
        else if (attempts > 1)
        {
            Reconcile(attempts - 1);
        }
    }

    private void Apply(ChangeSet<StreamInfo>? changes)
    {
        if (changes is not null)
        {
            _session.Parts.AutoPlay.OnStreams(changes);
        }
    }
}
