using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Rooms;

/// <summary>Raises user and stream updates as they arrive, or in the wrong order that the user's fault plan requests.</summary>
internal sealed class UpdateFaults
{
    // After this time, users who never publish are reported too.
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(1);

    private readonly EngineEvents _events;
    private readonly LoginTicket _login;
    private readonly LoopTimer _hold;
    private readonly List<RoomUsersUpdated> _held = [];
    private int _ghosts;

    public UpdateFaults(TimeProvider time, EngineEvents events, LoginTicket login)
    {
        _events = events;
        _login = login;
        _hold = new LoopTimer(time, events, Release);
    }

    private FaultPlan Faults => _login.Account.Faults;

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
        _events.Raise(users);
    }

    public void Raise(RoomStreamsUpdated streams)
    {
        if (streams.Type == UpdateType.Delete)
        {
            Release();
            _events.Raise(streams);
            return;
        }

        if (Faults.DeleteWithoutAdd)
        {
            var ghost = new EngineStreamInfo(streams.Streams[0].User, $"never-added-{++_ghosts}", "");
            _events.Raise(new RoomStreamsUpdated(_login.RoomId, UpdateType.Delete, [ghost], [StreamDeleteReason.UserStopped]));
        }

        _events.Raise(streams);
        if (Faults.DuplicateStreamAdd)
        {
            _events.Raise(streams);
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
            _events.Raise(users);
        }

        _held.Clear();
    }
}
