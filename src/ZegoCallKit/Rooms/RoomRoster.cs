using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Observables;

namespace ZegoCallKit.Rooms;

/// <summary>
/// Holds the users in the room. For each user the order is always: the user joins, their streams appear, their streams end, the user leaves. Used in the
/// state loop.
/// </summary>
internal sealed class RoomRoster
{
    private readonly ClientCore _core;
    private readonly RoomSession _session;
    private readonly UserTracker _tracker;

    // The users that no user report has named yet.
    private readonly HashSet<UserId> _inferred = [];

    public RoomRoster(ClientCore core, RoomSession session)
    {
        _core = core;
        _session = session;
        _tracker = new UserTracker(session.Login.User.Id);
        Users = new SetBroadcaster<UserId, RoomUser>(core.Delivery, "users", _tracker.Users);
        OnlineCount = new StateBroadcaster<int>(core.Delivery, "online user count", 0);
    }

    public SetBroadcaster<UserId, RoomUser> Users { get; }

    public StateBroadcaster<int> OnlineCount { get; }

    public void OnUsers(RoomUsersUpdated e)
    {
        if (_inferred.Count > 0)
        {
            _inferred.ExceptWith(e.Users.Select(static user => UserId.FromEngine(user.Id)));
        }

        if (e.Type == UpdateType.Add)
        {
            Tell(_tracker.Add(e.Users, _core.Now));
        }
        else if (e.Type == UpdateType.Delete)
        {
            _session.Parts.Streams.OnUsersGone(e.Users);
            Tell(_tracker.Delete(e.Users));
        }
    }

    /// <summary>Adds the publishers of new streams, even if the engine has not reported them as users yet.</summary>
    public void OnPublishers(IReadOnlyList<EngineStreamInfo> streams)
    {
        if (_session.Options.NotifyUsers)
        {
            Tell(Infer(streams));
        }
    }

    /// <summary>Removes the users who were known only by their streams when the last of these has ended.</summary>
    public void OnStreamsGone(IReadOnlyList<EngineStreamInfo> gone)
    {
        if (_inferred.Count > 0)
        {
            Tell(Forget(gone));
        }
    }

    public void OnCount(RoomOnlineUserCountUpdated e) => OnlineCount.Set(e.Count);

    public void End()
    {
        Tell(_tracker.Clear());
        Users.Complete();
        OnlineCount.Complete();
    }

    private ChangeSet<RoomUser>? Infer(IReadOnlyList<EngineStreamInfo> streams)
    {
        using var edit = _tracker.Users.Edit();
        var now = _core.Now;
        for (var i = 0; i < streams.Count; i++)
        {
            var user = streams[i].User;
            if (_tracker.TryAddMissing(user, now))
            {
                _inferred.Add(UserId.FromEngine(user.Id));
            }
        }

        return _tracker.Users.Commit();
    }

    private ChangeSet<RoomUser>? Forget(IReadOnlyList<EngineStreamInfo> gone)
    {
        using var edit = _tracker.Users.Edit();
        for (var i = 0; i < gone.Count; i++)
        {
            var id = UserId.FromEngine(gone[i].User.Id);
            if (!_session.Parts.IsPublishing(id) && _inferred.Remove(id))
            {
                _tracker.Remove(id);
            }
        }

        return _tracker.Users.Commit();
    }

    private void Tell(ChangeSet<RoomUser>? changes)
    {
        if (changes is not null)
        {
            _session.Follower?.OnRoomUsers(changes);
        }
    }
}
