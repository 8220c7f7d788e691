using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Rooms;

/// <summary>
/// Holds the users in the room. For each user the order is always: the user joins, their streams appear, their streams end, the user leaves. Used in the
/// state loop.
/// </summary>
internal sealed class RoomRoster(ClientCore core, RoomSession session)
{
    // The users that no user report has named yet.
    private readonly HashSet<string> _inferred = new(StringComparer.Ordinal);
    private UserTracker _tracker = UserTracker.Begin(session.Login.User.Id);

    public SetBroadcaster<UserId, RoomUser> Users { get; } = new(core.Delivery, "users");

    public StateBroadcaster<int> OnlineCount { get; } = new(core.Delivery, "online user count", 0);

    public void OnUsers(RoomUsersUpdated e)
    {
        _inferred.ExceptWith(e.Users.Select(user => user.Id));
        if (e.Type == UpdateType.Add)
        {
            Apply(_tracker.Add(e.Users));
        }
        else if (e.Type == UpdateType.Delete)
        {
            session.Parts.Streams.OnUsersGone(e.Users);
            Apply(_tracker.Delete(e.Users));
        }
    }

    /// <summary>Adds the publishers of new streams, even if the engine has not reported them as users yet.</summary>
    public void OnPublishers(IReadOnlyList<EngineStreamInfo> streams)
    {
        if (session.Options.NotifyUsers)
        {
            var missing = streams.Select(stream => stream.User).Where(user => !_tracker.Current.Items.ContainsKey(UserId.FromEngine(user.Id))).ToList();
            if (missing.Count > 0)
            {
                _inferred.UnionWith(missing.Select(user => user.Id));
                Apply(_tracker.AddMissing(missing));
            }
        }
    }

    /// <summary>Removes a user who was known only by their streams when the last of these ends.</summary>
    public void OnStreamsGone(IReadOnlyList<EngineStreamInfo> gone, IEnumerable<StreamInfo> left)
    {
        if (_inferred.Count == 0)
        {
            return;
        }

        var users = gone.Select(stream => stream.User).Where(user => _inferred.Contains(user.Id)).ToList();
        if (users.Count == 0)
        {
            return;
        }

        var publishers = left.Select(stream => stream.Publisher.Id.Value).ToHashSet(StringComparer.Ordinal);
        users.RemoveAll(user => publishers.Contains(user.Id));
        _inferred.ExceptWith(users.Select(user => user.Id));
        Apply(_tracker.Delete(users));
    }

    public void OnCount(RoomOnlineUserCountUpdated e) => OnlineCount.Set(e.Count);

    public void End()
    {
        Apply(_tracker.Clear());
        Users.Complete();
        OnlineCount.Complete();
    }

    private void Apply((UserTracker Next, ChangeSet<RoomUser>? Changes) step)
    {
        _tracker = step.Next;
        if (step.Changes is { } changes)
        {
            Users.Publish(_tracker.Current, changes);
            session.Follower?.OnRoomUsers(changes);
        }
    }
}
