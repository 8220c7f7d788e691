using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.Internal.Loops;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Operations;

namespace ZegoCallKit.Rooms;

/// <summary>Holds the room's extra info. Used in the state loop.</summary>
internal sealed class RoomExtraInfos(ClientCore core, LoginScope login)
{
    public const int MaxKeyBytes = 127;
    public const int MaxValueBytes = 4_095;

    private readonly Dictionary<string, DateTimeOffset> _serverTimes = new(StringComparer.Ordinal);

    // The local user's last successful write of each key, numbered in the order of the calls.
    private readonly Dictionary<string, long> _ownWrites = new(StringComparer.Ordinal);

    // The keys whose current value comes from that write.
    private readonly HashSet<string> _showsOwn = new(StringComparer.Ordinal);
    private long _writes;

    public SetBroadcaster<string, RoomExtraInfo> Infos { get; } = new(core.Delivery, "extra info");

    public void OnUpdated(RoomExtraInfoUpdated e)
    {
        foreach (var info in e.Infos)
        {
            Apply(new RoomExtraInfo { Key = info.Key, Value = info.Value, UpdatedBy = info.UpdatedBy.ToRoomUser(), UpdatedAt = info.UpdatedAt });
        }
    }

    public Task SetAsync(string key, string value, CancellationToken cancellationToken)
    {
        var operation = new Operation("SetRoomExtraInfo", login.Id.Value);
        return core.StartAsync<bool>(operation, login.Open, login.Refuse, pending => Set(pending, key, value), cancellationToken);
    }

    public void End() => Infos.Complete();

    private void Set(Pending<bool> pending, string key, string value)
    {
        var number = ++_writes;

        // A canceled write may still have reached the server: what the server then reports for the key must count as news again.
        pending.Rollback = () =>
        {
            _showsOwn.Remove(key);
            return Task.CompletedTask;
        };
        core.Results.Call(
            ResultKind.RoomExtraInfo,
            pending,
            engine => engine.Rooms.SetExtraInfo(login.Id.Value, key, value),
            refused => pending.Fail(pending.Operation.Refused(refused)),
            result => OnSet(pending, (RoomExtraInfoSet)result, key, value, number));
    }

    private void OnSet(Pending<bool> pending, RoomExtraInfoSet result, string key, string value, long number)
    {
        if (login.IsOver)
        {
            return;
        }

        if (result.Code != 0)
        {
            _showsOwn.Remove(key);
            pending.Fail(pending.Operation.Failed((ZegoErrorCode)result.Code));
            return;
        }

        // The server accepted the writes in the order of the calls, whatever the order of its answers.
        if (number > _ownWrites.GetValueOrDefault(key))
        {
            _ownWrites[key] = number;
            _showsOwn.Add(key);
            Infos.Set(key, new RoomExtraInfo { Key = key, Value = value, UpdatedBy = login.User, UpdatedAt = core.Now });
        }

        pending.Complete(true);
    }

    // Only the server's times can be compared with each other; a value that was set locally has none yet.
    private void Apply(RoomExtraInfo info)
    {
        if (_serverTimes.TryGetValue(info.Key, out var known) && info.UpdatedAt < known)
        {
            return;
        }

        _serverTimes[info.Key] = info.UpdatedAt;

        // The echo of a local write adds only the server's time, unless a value of another user, accepted before it, has arrived in between.
        if (info.UpdatedBy.Id != login.User.Id)
        {
            _showsOwn.Remove(info.Key);
        }

        if (!_showsOwn.Contains(info.Key))
        {
            Infos.Set(info.Key, info);
        }
    }
}
