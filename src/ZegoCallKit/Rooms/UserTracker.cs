using ZegoCallKit.Collections;
using ZegoCallKit.Engine;

namespace ZegoCallKit.Rooms;

/// <summary>Tracks the users of one room from the engine's reports. Each method returns the changes, which are <see langword="null"/> when the report changed nothing.</summary>
/// <param name="self">The local user, who is never listed.</param>
internal sealed class UserTracker(UserId self)
{
    /// <summary>Gets the other users.</summary>
    public TrackedSet<UserId, RoomUser> Users { get; } = new();

    /// <summary>Adds users; a known user with another name is updated.</summary>
    /// <param name="users">The users.</param>
    /// <param name="now">The time at which they were reported.</param>
    public ChangeSet<RoomUser>? Add(IReadOnlyList<EngineUser> users, DateTimeOffset now)
    {
        using var edit = Users.Edit();
        foreach (var user in users)
        {
            Put(user, now);
        }

        return Users.Commit();
    }

    /// <summary>Adds a user unless the user is known; known users keep their names. Inside an edit of <see cref="Users"/>.</summary>
    /// <returns>Whether the user was added.</returns>
    public bool TryAddMissing(EngineUser user, DateTimeOffset now)
    {
        var id = UserId.FromEngine(user.Id);
        return user.Id.Length > 0 && id != self && !Users.Contains(id) && Users.TryAdd(id, user.ToRoomUser(), now);
    }

    /// <summary>Removes users. Unknown users change nothing.</summary>
    public ChangeSet<RoomUser>? Delete(IReadOnlyList<EngineUser> users)
    {
        using var edit = Users.Edit();
        foreach (var user in users)
        {
            Remove(UserId.FromEngine(user.Id));
        }

        return Users.Commit();
    }

    /// <summary>Compares the users with the room's full list after an outage: those who are missing there are removed, and the others added or updated.</summary>
    public ChangeSet<RoomUser>? Reconcile(IReadOnlyList<EngineUser> users, DateTimeOffset now)
    {
        using var edit = Users.Edit();
        var present = users.Select(static user => UserId.FromEngine(user.Id)).ToHashSet();
        foreach (var gone in Users.InOrder)
        {
            if (!present.Contains(gone.Id))
            {
                Users.Remove(gone.Id, gone);
            }
        }

        foreach (var user in users)
        {
            Put(user, now);
        }

        return Users.Commit();
    }

    /// <summary>Removes a user. Inside an edit of <see cref="Users"/>.</summary>
    public void Remove(UserId id)
    {
        if (Users.Find(id) is { } known)
        {
            Users.Remove(id, known);
        }
    }

    /// <summary>Removes all users when the session has ended.</summary>
    public ChangeSet<RoomUser>? Clear() => Reconcile([], DateTimeOffset.MinValue);

    private void Put(EngineUser reported, DateTimeOffset now)
    {
        var id = UserId.FromEngine(reported.Id);
        if (id == self)
        {
            return;
        }

        if (Users.Find(id) is not { } known)
        {
            Users.TryAdd(id, reported.ToRoomUser(), now);
        }
        else if (!string.Equals(known.Name, reported.Name, StringComparison.Ordinal))
        {
            Users.Update(id, reported.ToRoomUser(), known);
        }
    }
}
