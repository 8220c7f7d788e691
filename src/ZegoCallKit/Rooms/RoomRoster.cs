using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Observation;

namespace ZegoCallKit.Rooms;

/// <summary>Who is in the room. For one user the order is always: he comes, his streams come, his streams go, he goes. Used in the state loop.</summary>
internal sealed class RoomRoster(ClientCore core, RoomSession session)
{
    private UserTracker _tracker = UserTracker.Begin(session.User.Id);

    public SetBroadcaster<UserId, RoomUser> Users { get; } = new(core.Delivery, "users");

    public StateBroadcaster<int> OnlineCount { get; } = new(core.Delivery, "online user count", 0);

    public void OnUsers(RoomUsersUpdated e)
    {
        if (e.Type == UpdateType.Add)
        {
            Take(_tracker.Add(e.Users));
        }
        else
        {
            session.Streams.OnUsersGone(e.Users);
            Take(_tracker.Delete(e.Users));
        }
    }

    /// <summary>Who publishes is there, even if the engine has not said so yet.</summary>
    public void OnPublishers(IReadOnlyList<EngineStreamInfo> streams)
    {
        if (session.Options.NotifyUsers)
        {
            Take(_tracker.AddMissing(streams.Select(stream => stream.User)));
        }
    }

    public void OnCount(RoomOnlineUserCountUpdated e) => OnlineCount.Set(e.Count);

    public void End()
    {
        Take(_tracker.Clear());
        Users.Complete();
        OnlineCount.Complete();
    }

    private void Take((UserTracker Next, ChangeSet<RoomUser>? Changes) step)
    {
        _tracker = step.Next;
        if (step.Changes is { } changes)
        {
            Users.Publish(_tracker.Current, changes);
        }
    }
}
