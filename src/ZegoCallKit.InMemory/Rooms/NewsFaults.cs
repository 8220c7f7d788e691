using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Raises user and stream updates as they arrive, or in the wrong order that the user's fault plan requests.</summary>
internal sealed class NewsFaults
{
    // After this time, users who never publish are reported too.
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(1);

    private readonly EngineCore _core;
    private readonly RoomSession _session;
    private readonly LoopTimer _hold;
    private readonly List<RoomUsersUpdated> _held = [];
    private int _ghosts;

    public NewsFaults(EngineCore core, RoomSession session)
    {
        _core = core;
        _session = session;
        _hold = new LoopTimer(core, Release);
    }

    private FaultPlan Faults => _session.Account.Faults;

    public void Raise(RoomUsersUpdated users)
    {
        if (users.Type == UpdateType.Add && Faults.StreamAddBeforeUserAdd)
        {
            _held.Add(users);
            if (!_hold.IsArmed)
            {
                _hold.Arm(LongestHold);
            }

            return;
        }

        Release();
        _core.Events.Raise(users);
    }

    public void Raise(RoomStreamsUpdated streams)
    {
        if (streams.Type == UpdateType.Delete)
        {
            Release();
            _core.Events.Raise(streams);
            return;
        }

        if (Faults.DeleteWithoutAdd)
        {
            var ghost = new EngineStreamInfo(streams.Streams[0].User, $"never-added-{++_ghosts}", "");
            _core.Events.Raise(new RoomStreamsUpdated(_session.RoomId, UpdateType.Delete, [ghost], [StreamDeleteReason.UserStopped]));
        }

        _core.Events.Raise(streams);
        if (Faults.DuplicateStreamAdd)
        {
            _core.Events.Raise(streams);
        }

        Release();
    }

    public void End()
    {
        _hold.Disarm();
        _held.Clear();
    }

    private void Release()
    {
        _hold.Disarm();
        foreach (var users in _held)
        {
            _core.Events.Raise(users);
        }

        _held.Clear();
    }
}
