using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using Step = (ZegoCallKit.Rooms.UserTracker Next, ZegoCallKit.Collections.ChangeSet<ZegoCallKit.RoomUser>? Changes);

namespace ZegoCallKit.Rooms;

/// <summary>
/// Tracks the users of one room from the engine's reports. Immutable: every step returns the next tracker and the changes,
/// which are <see langword="null"/> when the report changed nothing.
/// </summary>
internal sealed record UserTracker
{
    private readonly UserId _self;

    private UserTracker(UserId self) => _self = self;

    /// <summary>Gets the other users in the room, never the local user.</summary>
    public SetSnapshot<UserId, RoomUser> Current { get; private init; } = SetSnapshot<UserId, RoomUser>.Empty;

    /// <summary>Creates the tracker of an empty room.</summary>
    /// <param name="self">The local user, who is never listed.</param>
    public static UserTracker Begin(UserId self) => new(self);

    /// <summary>Adds users. Known users change nothing, unless their name is new.</summary>
    public Step Add(IReadOnlyList<EngineUser> users)
    {
        var draft = new SetDraft<UserId, RoomUser>(Current);
        foreach (var user in users)
        {
            Put(draft, user);
        }

        return Commit(draft);
    }

    /// <summary>Adds users whose presence follows from something else. Known users change nothing, because that source may be older than their name.</summary>
    public Step AddMissing(IEnumerable<EngineUser> users)
    {
        var draft = new SetDraft<UserId, RoomUser>(Current);
        foreach (var user in users)
        {
            if (user.Id.Length > 0 && draft.Find(UserId.FromEngine(user.Id)) is null)
            {
                Put(draft, user);
            }
        }

        return Commit(draft);
    }

    /// <summary>Removes users. Unknown users change nothing.</summary>
    public Step Delete(IReadOnlyList<EngineUser> users)
    {
        var draft = new SetDraft<UserId, RoomUser>(Current);
        foreach (var user in users)
        {
            Remove(draft, UserId.FromEngine(user.Id));
        }

        return Commit(draft);
    }

    /// <summary>Compares the users with the full list that the engine sends after an outage: users who are not in it have left.</summary>
    public Step Reconcile(IReadOnlyList<EngineUser> users)
    {
        var draft = new SetDraft<UserId, RoomUser>(Current);
        var present = users.Select(user => UserId.FromEngine(user.Id)).ToHashSet();
        foreach (var gone in Current.InOrder.Where(user => !present.Contains(user.Id)))
        {
            Remove(draft, gone.Id);
        }

        foreach (var user in users)
        {
            Put(draft, user);
        }

        return Commit(draft);
    }

    /// <summary>Removes all users when the session has ended.</summary>
    public Step Clear() => Reconcile([]);

    private static void Remove(SetDraft<UserId, RoomUser> draft, UserId id)
    {
        if (draft.Find(id) is { } known)
        {
            draft.Remove(id, known);
        }
    }

    private void Put(SetDraft<UserId, RoomUser> draft, EngineUser reported)
    {
        var user = reported.ToRoomUser();
        if (user.Id == _self)
        {
            return;
        }

        var known = draft.Find(user.Id);
        if (known is null)
        {
            draft.Add(user.Id, user);
        }
        else if (!string.Equals(known.Name, user.Name, StringComparison.Ordinal))
        {
            draft.Update(user.Id, user, known);
        }
    }

    private Step Commit(SetDraft<UserId, RoomUser> draft)
    {
        var (snapshot, changes) = draft.Commit();
        return changes is null ? (this, null) : (this with { Current = snapshot }, changes);
    }
}
