using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Raises users and streams as they come, or in the disorder that the user's fault plan asks for.</summary>
internal sealed class NewsFaults(EngineCore core, RoomSession session)
{
    // Users who never publish are told of after this.
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(1);

    private readonly List<RoomUsersUpdated> _held = [];
    private ITimer? _timer;
    private int _ghosts;

    private FaultPlan Faults => session.Account.Faults;

    public void Raise(RoomUsersUpdated users)
    {
        if (users.Type == UpdateType.Add && Faults.StreamAddBeforeUserAdd)
        {
            _held.Add(users);
            _timer ??= core.Time.CreateTimer(_ => core.Events.Post(Release), null, LongestHold, Timeout.InfiniteTimeSpan);
            return;
        }

        Release();
        core.Events.Raise(users);
    }

    public void Raise(RoomStreamsUpdated streams)
    {
        if (streams.Type == UpdateType.Delete)
        {
            Release();
            core.Events.Raise(streams);
            return;
        }

        if (Faults.DeleteWithoutAdd)
        {
            var ghost = new EngineStreamInfo(streams.Streams[0].User, $"never-added-{++_ghosts}", "");
            core.Events.Raise(new RoomStreamsUpdated(session.RoomId, UpdateType.Delete, [ghost], [StreamDeleteReason.UserStopped]));
        }

        core.Events.Raise(streams);
        if (Faults.DuplicateStreamAdd)
        {
            core.Events.Raise(streams);
        }

        Release();
    }

    public void End()
    {
        _timer?.Dispose();
        _timer = null;
        _held.Clear();
    }

    private void Release()
    {
        _timer?.Dispose();
        _timer = null;
        foreach (var users in _held)
        {
            core.Events.Raise(users);
        }

        _held.Clear();
    }
}
