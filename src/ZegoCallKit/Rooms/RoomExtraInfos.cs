using ZegoCallKit.Engine.Events;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Rooms;

/// <summary>The room's extra info. Used in the state loop.</summary>
internal sealed class RoomExtraInfos(ClientCore core, RoomSession session)
{
    public const int MaxKeyBytes = 127;
    public const int MaxValueBytes = 4_095;

    private readonly Dictionary<string, DateTimeOffset> _serverTimes = new(StringComparer.Ordinal);

    public SetBroadcaster<string, RoomExtraInfo> Infos { get; } = new(core.Delivery, "extra info");

    public void OnUpdated(RoomExtraInfoUpdated e)
    {
        foreach (var info in e.Infos)
        {
            Take(new RoomExtraInfo { Key = info.Key, Value = info.Value, UpdatedBy = RoomUser.FromEngine(info.UpdatedBy), UpdatedAt = info.UpdatedAt });
        }
    }

    public Task SetAsync(string key, string value, CancellationToken cancellationToken)
    {
        var operation = new Operation("SetRoomExtraInfo", session.Id.Value);
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled(cancellationToken);
        }

        var pending = new Pending<bool>(core, operation, core.Options.Timeouts.Command, cancellationToken);
        core.Post(pending, () =>
        {
            if (session.RefuseWhenOver(operation) is { } refusal)
            {
                pending.Fail(refusal);
                return;
            }

            session.Open.Add(pending);
            core.Results.Call(
                ResultKind.RoomExtraInfo,
                pending,
                engine => engine.Rooms.SetExtraInfo(session.Id.Value, key, value),
                refused => pending.Fail(operation.Refused(refused)),
                result => OnSet(pending, (RoomExtraInfoSet)result, key, value));
        });
        return pending.Task;
    }

    public void End() => Infos.Complete();

    private void OnSet(Pending<bool> pending, RoomExtraInfoSet result, string key, string value)
    {
        if (session.IsOver)
        {
            return;
        }

        if (result.Code != 0)
        {
            pending.Fail(pending.Operation.Failed((ZegoErrorCode)result.Code));
            return;
        }

        Infos.Set(key, new RoomExtraInfo { Key = key, Value = value, UpdatedBy = session.User, UpdatedAt = core.Now });
        pending.Complete(true);
    }

    // Only the server's times can be compared with each other; one's own value has none yet.
    private void Take(RoomExtraInfo info)
    {
        if (!_serverTimes.TryGetValue(info.Key, out var known) || info.UpdatedAt >= known)
        {
            _serverTimes[info.Key] = info.UpdatedAt;
            Infos.Set(info.Key, info);
        }
    }
}
