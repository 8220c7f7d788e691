using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Sends a login the changes of its room: first everything, then each change, and after an outage the changes that it missed.</summary>
internal sealed class RoomUpdates(TimeProvider time, EngineEvents events, LoginTicket login)
{
    private readonly UpdateFaults _faults = new(time, events, login);
    private RoomSnapshot _view = RoomSnapshot.Empty;

    /// <summary>Gets the streams of other users as the engine knows them, whatever was raised.</summary>
    public IReadOnlyList<EngineStreamInfo> Streams => [.. _view.Streams.Values.Where(IsOfOthers)];

    public void Begin(RoomSnapshot snapshot)
    {
        _view = snapshot;
        RaiseUsers(UpdateType.Add, [.. snapshot.Users.Values.Where(IsOther)]);
        RaiseStreams(UpdateType.Add, Streams);
        RaiseExtraInfos([.. snapshot.ExtraInfos.Values]);
    }

    public void Resume(RoomSnapshot snapshot)
    {
        var before = _view;
        _view = snapshot;
        if (!login.Account.Faults.MissDeletesAcrossOutage)
        {
            RaiseStreams(UpdateType.Delete, [.. Missing(before.Streams, snapshot.Streams).Where(IsOfOthers)]);
        }

        RaiseUsers(UpdateType.Delete, [.. Missing(before.Users, snapshot.Users).Where(IsOther)]);
        RaiseUsers(UpdateType.Add, [.. Missing(snapshot.Users, before.Users).Where(IsOther)]);
        RaiseStreams(UpdateType.Add, [.. Missing(snapshot.Streams, before.Streams).Where(IsOfOthers)]);
        RaiseChangedStreams(before, snapshot);
        RaiseExtraInfos([.. snapshot.ExtraInfos.Values.Where(info => before.ExtraInfos.GetValueOrDefault(info.Key) != info)]);
    }

    public void OnUpdate(RoomUpdate update)
    {
        _view = update.After;
        if (update.IsSilent)
        {
            return;
        }

        switch (update.Event)
        {
            case RoomUsersUpdated users:
                RaiseUsers(users.Type, users.Users, users);
                break;
            case RoomStreamsUpdated streams:
                _faults.Raise(streams);
                break;
            default:
                events.Raise(update.Event);
                break;
        }
    }

    public void End() => _faults.End();

    private static IEnumerable<T> Missing<T>(
        System.Collections.Immutable.ImmutableSortedDictionary<long, T> from,
        System.Collections.Immutable.ImmutableSortedDictionary<long, T> other) =>
        from.Where(entry => !other.ContainsKey(entry.Key)).Select(entry => entry.Value);

    private bool IsOther(EngineUser user) => user.Id != login.User.Id;

    private bool IsOfOthers(EngineStreamInfo stream) => IsOther(stream.User);

    private void RaiseUsers(UpdateType type, IReadOnlyList<EngineUser> users, RoomUsersUpdated? ready = null)
    {
        if (users.Count > 0 && login.Options.NotifyUsers)
        {
            _faults.Raise(ready ?? new RoomUsersUpdated(login.RoomId, type, users));
        }
    }

    private void RaiseStreams(UpdateType type, IReadOnlyList<EngineStreamInfo> streams)
    {
        if (streams.Count > 0)
        {
            _faults.Raise(new RoomStreamsUpdated(login.RoomId, type, streams, []));
        }
    }

    private void RaiseChangedStreams(RoomSnapshot before, RoomSnapshot after)
    {
        var changed = after.Streams
            .Where(entry => IsOfOthers(entry.Value) && before.Streams.TryGetValue(entry.Key, out var former) && former.ExtraInfo != entry.Value.ExtraInfo)
            .Select(entry => entry.Value)
            .ToArray();
        if (changed.Length > 0)
        {
            events.Raise(new RoomStreamExtraInfoUpdated(login.RoomId, changed));
        }
    }

    private void RaiseExtraInfos(IReadOnlyList<EngineRoomExtraInfo> infos)
    {
        if (infos.Count > 0)
        {
            events.Raise(new RoomExtraInfoUpdated(login.RoomId, infos));
        }
    }
}
