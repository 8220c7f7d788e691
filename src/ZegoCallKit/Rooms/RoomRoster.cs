using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;
using ZegoCallKit.Observation;

namespace ZegoCallKit.Rooms;

/// <summary>Who is in the room. Used in the state loop.</summary>
internal sealed class RoomRoster(ClientCore core, UserId self)
{
    private UserTracker _tracker = UserTracker.Begin(self);

    public SetBroadcaster<UserId, RoomUser> Users { get; } = new(core.Delivery, "users");

    public StateBroadcaster<int> OnlineCount { get; } = new(core.Delivery, "online user count", 0);

    public void OnUsers(RoomUsersUpdated e) => Take(e.Type == UpdateType.Add ? _tracker.Add(e.Users) : _tracker.Delete(e.Users));

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
