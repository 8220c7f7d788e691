using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>One device whose machine speaks to a <see cref="ServerModel"/> over a link that may be down. It sends one signal after the other, and again until it has the receipts; after ten seconds it gives a signal up.</summary>
internal sealed class ServedDevice
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ServerModel _server;
    private readonly Dictionary<CallId, List<ServedDevice>> _rooms;
    private readonly List<Outgoing> _outbox = [];
    private bool _hasGivenUp;

    public ServedDevice(ServerModel server, Dictionary<CallId, List<ServedDevice>> rooms, string user, string device, DateTimeOffset now)
    {
        (_server, _rooms) = (server, rooms);
        var rules = new CallRules { ServerDecides = true, KeepsSignals = true, DecisionTimeout = TimeSpan.FromMinutes(5), PeerTimeout = TimeSpan.FromMinutes(10) };
        State = CallMachineState.Begin(new SignalSender { UserId = new UserId(user), DeviceId = new DeviceId(device), Name = user }, rules, now);
        server.Devices.Add(this);
    }

    public UserId User => State.Self.UserId;

    public DeviceId Device => State.Self.DeviceId;

    public CallMachineState State { get; private set; }

    public bool IsUp { get; private set; } = true;

    /// <summary>Gets whether the server has a connection of the device: also while it is cut and nobody has noticed.</summary>
    public bool IsConnected { get; private set; } = true;

    /// <summary>Gets what the server has for the device.</summary>
    public Queue<Item> Inbox { get; private set; } = new();

    /// <summary>Gets the calls that are over.</summary>
    public List<CallRecord> Ended { get; } = [];

    /// <summary>Gets the calls that this user was in.</summary>
    public HashSet<CallId> Entered { get; } = [];

    /// <summary>Gets whether the device has not sent yet that it is in a call. A server that gets it after another device of the user has entered the call believes it; this race is not played.</summary>
    public bool HasReports => _outbox.Exists(static outgoing => outgoing.Send.Signal is JoinSignal or SyncSignal);

    public bool IsIdle => _outbox.Count == 0 && Inbox.Count == 0;

    /// <summary>Removes a ring that its end replaces.</summary>
    public void Forget(CallId call) => Inbox = new(Inbox.Where(item => item.Input is not CallInput.SignalReceived { Signal: InviteSignal invite } || invite.CallId != call));

    /// <summary>Cuts or restores the link. The device notices a cut at once, or not at all.</summary>
    public void SetUp(bool isUp, bool notices, DateTimeOffset now)
    {
        GiveUpLate(now);
        if (isUp && _hasGivenUp)
        {
            // What could not be sent in time has shown that the link was cut.
            Do(new CallInput.SignalingChanged(false), now);
        }

        _hasGivenUp = false;
        IsUp = isUp;
        IsConnected = isUp || (IsConnected && !notices);
        if (notices || isUp)
        {
            Do(new CallInput.SignalingChanged(isUp), now);
        }
    }

    /// <summary>Sends the oldest signal.</summary>
    /// <param name="now">The time.</param>
    /// <param name="losesReceipts">Whether the receipts are lost, so that the signal is sent again.</param>
    public void Send(DateTimeOffset now, bool losesReceipts)
    {
        if (!IsUp || _outbox.Count == 0)
        {
            return;
        }

        // A signal that is sent again gets its first receipts.
        var next = _outbox[0];
        next.Receipts ??= _server.Accept(this, next.Send, now);
        if (!losesReceipts)
        {
            _outbox.RemoveAt(0);
            if (next.Send.Signal is InviteSignal or AcceptSignal or CancelSignal { OnlyUnanswered: true })
            {
                Do(new CallInput.Sent(next.Send.Signal, [.. next.Receipts]), now);
            }
        }
    }

    /// <summary>Receives the oldest message.</summary>
    public void Receive(DateTimeOffset now)
    {
        if (IsUp && Inbox.TryDequeue(out var item))
        {
            Do(item.Input is CallInput.SignalReceived received ? received with { Age = now - item.At } : item.Input, now);
        }
    }

    public void Tick(DateTimeOffset now)
    {
        GiveUpLate(now);
        if (State.NextTick <= now)
        {
            Do(new CallInput.Ticked(), now);
        }
    }

    public void Do(CallInput input, DateTimeOffset now)
    {
        var (state, effects) = CallMachine.Step(State, input, now);
        State = state;
        foreach (var effect in effects)
        {
            switch (effect)
            {
                case CallEffect.Send { Signal: HeartbeatSignal or ReceivedSignal } send when !IsUp: _ = send; break;
                case CallEffect.Send send: _outbox.Add(new Outgoing(send, now)); break;
                case CallEffect.EnterRoom enter: Enter(enter.CallId, now); break;
                case CallEffect.LeaveRoom leave: Leave(leave.CallId, now); break;
                case CallEffect.Complete complete:
                    Ended.Add(complete.Call);
                    _outbox.RemoveAll(outgoing => complete.Call.End!.Reason is CallEndReason.Failed or CallEndReason.NoAnswer && outgoing.Send.Signal is InviteSignal invite && invite.CallId == complete.Call.Id);
                    break;
            }
        }
    }

    private void GiveUpLate(DateTimeOffset now)
    {
        foreach (var late in _outbox.Where(outgoing => outgoing.Since + Patience <= now).ToList())
        {
            _hasGivenUp |= !IsUp;
            _outbox.Remove(late);
            Do(new CallInput.SendFailed(late.Send.Signal, new InvalidOperationException("not accepted in time")), now);
        }
    }

    private void Enter(CallId id, DateTimeOffset now)
    {
        var room = _rooms.TryGetValue(id, out var known) ? known : _rooms[id] = [];
        if (room.Find(other => other.User == User) is { } same)
        {
            // A user can be in a room only once: the later login ends the earlier one.
            // Reports of the earlier one that are still on their way could take its place back for the server; this race is not played.
            room.Remove(same);
            same._outbox.RemoveAll(outgoing => outgoing.Send.Signal is JoinSignal or SyncSignal);
            room.ToList().ForEach(other => other.Do(new CallInput.RoomUserLeft(id, User), now));
            same.Do(new CallInput.RoomEnded(id, new RoomEnd { Reason = RoomEndReason.LoggedInElsewhere, Code = ZegoErrorCode.RoomKickedOut }), now);
        }

        var others = room.ToList();
        room.Add(this);
        Entered.Add(id);
        Do(new CallInput.RoomEntered(id), now);
        foreach (var other in others)
        {
            Do(new CallInput.RoomUserCame(id, other.User), now);
            other.Do(new CallInput.RoomUserCame(id, User), now);
        }
    }

    private void Leave(CallId id, DateTimeOffset now)
    {
        if (_rooms[id].Remove(this))
        {
            _rooms[id].ToList().ForEach(other => other.Do(new CallInput.RoomUserLeft(id, User), now));
        }

        Do(new CallInput.RoomLeft(id), now);
    }

    /// <summary>A message in the inbox, and when the server accepted it.</summary>
    internal sealed record Item(CallInput Input, DateTimeOffset At);

    private sealed class Outgoing(CallEffect.Send send, DateTimeOffset since)
    {
        public CallEffect.Send Send => send;

        public DateTimeOffset Since => since;

        public IReadOnlyList<SignalingReceipt>? Receipts { get; set; }
    }
}
