using System.Collections.Immutable;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Connects a few machines and delivers, loses or delays the signals between them as the test requests. By default, rooms are entered and left at once.</summary>
internal sealed class Exchange
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<CallId, List<Node>> _rooms = [];

    public DateTimeOffset Now { get; private set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Gets or sets how far the time of day of all devices is ahead of elapsed time.</summary>
    public TimeSpan WallAhead { get; set; }

    /// <summary>Gets or sets whether the transport reports how long a signal was in flight.</summary>
    public bool TellsAge { get; set; } = true;

    /// <summary>Gets or sets whether the users have the longest names, which are longer still as JSON.</summary>
    public bool LongNames { get; set; }

    /// <summary>Gets or sets what is called with every signal that is sent.</summary>
    public Action<CallSignal>? Observed { get; set; }

    /// <summary>Gets the signals in flight, in the order of sending.</summary>
    public List<Flight> InFlight { get; } = [];

    public IReadOnlyList<Node> InRoom(CallId id) => _rooms.GetValueOrDefault(id) ?? [];

    public Node Add(string user, string device = "1", CallRules? rules = null)
    {
        var node = new Node(this, user, device, rules ?? new CallRules());
        _nodes.Add(node);
        return node;
    }

    /// <summary>Delivers all signals, including those that result from them.</summary>
    public void Deliver()
    {
        for (var left = 1_000 + (20 * _nodes.Count * _nodes.Count); InFlight.Count > 0; left--)
        {
            Assert.True(left > 0, "The machines answer each other for ever.");
            Deliver(InFlight[0]);
        }
    }

    /// <summary>Delivers the first signal of a kind that is in flight.</summary>
    public void Deliver<T>(Node? to = null)
        where T : CallSignal => Deliver(Find<T>(to));

    /// <summary>Loses the signals of a kind that are in flight.</summary>
    public void Lose<T>(Node? to = null)
        where T : CallSignal => InFlight.RemoveAll(flight => flight.Signal is T && (to is null || flight.To == to));

    /// <summary>Removes a signal from those in flight, so that the test can deliver it later.</summary>
    public Flight Hold<T>(Node? to = null)
        where T : CallSignal
    {
        var flight = Find<T>(to);
        InFlight.Remove(flight);
        return flight;
    }

    public void Deliver(Flight flight)
    {
        InFlight.Remove(flight);
        flight.To.Do(new CallInput.SignalReceived(flight.Signal, TellsAge ? Now - flight.SentAt : null));
    }

    /// <summary>Advances the time from deadline to deadline; signals are delivered at once, lost, or kept in flight.</summary>
    public void Pass(double seconds, bool deliver = true, bool keep = false)
    {
        var until = Now.AddSeconds(seconds);
        while (_nodes.Where(node => node.IsOn).Select(node => node.State.NextTick).Min() is { } next && next <= until)
        {
            Now = next > Now ? next : Now;
            foreach (var node in _nodes.Where(node => node.IsOn && node.State.NextTick <= Now).ToList())
            {
                node.Do(new CallInput.Ticked());
            }

            if (deliver)
            {
                Deliver();
            }
            else if (!keep)
            {
                InFlight.Clear();
            }
        }

        Now = until;
    }

    /// <summary>Asserts that all calls are over and no user is in a room.</summary>
    public void AssertOver()
    {
        Deliver();
        Assert.All(_nodes, node => Assert.Empty(node.State.Calls));
        Assert.All(_rooms.Values, Assert.Empty);
        Assert.All(_nodes.SelectMany(node => node.Ended.GroupBy(call => (call.Id, call.CreatedAt))), ends => Assert.Single(ends));
    }

    public void Sent(Node from, CallEffect.Send send)
    {
        Observed?.Invoke(send.Signal);
        foreach (var user in send.To)
        {
            InFlight.AddRange(_nodes.Where(node => node.IsOn && node != from && node.Self.UserId == user).Select(node => new Flight(from, node, send.Signal, Now)));
        }
    }

    public void Enter(Node node, CallId id)
    {
        var room = _rooms.TryGetValue(id, out var known) ? known : _rooms[id] = [];
        if (room.Find(other => other.Id == node.Id) is { } same)
        {
            // A user can be in a room only once: the later login ends the earlier one.
            RemoveFrom(room, same, id);
            if (same.IsOn)
            {
                same.Do(new CallInput.RoomEnded(id, new RoomEnd { Reason = RoomEndReason.LoggedInElsewhere, Code = ZegoErrorCode.RoomKickedOut }));
            }
        }

        var others = room.ToList();
        room.Add(node);
        node.Do(new CallInput.RoomEntered(id));
        foreach (var other in others)
        {
            node.Do(new CallInput.RoomUserCame(id, other.Self.UserId));
            if (other.IsOn)
            {
                other.Do(new CallInput.RoomUserCame(id, node.Self.UserId));
            }
        }
    }

    public void Leave(Node node, CallId id)
    {
        if (_rooms.TryGetValue(id, out var room))
        {
            RemoveFrom(room, node, id);
        }

        node.Do(new CallInput.RoomLeft(id));
    }

    /// <summary>Lets the cloud remove a device that is off.</summary>
    public void Forget(Node node)
    {
        foreach (var (id, room) in _rooms.ToList())
        {
            RemoveFrom(room, node, id);
        }
    }

    private static void RemoveFrom(List<Node> room, Node node, CallId id)
    {
        if (room.Remove(node))
        {
            foreach (var other in room.Where(other => other.IsOn).ToList())
            {
                other.Do(new CallInput.RoomUserLeft(id, node.Id));
            }
        }
    }

    private Flight Find<T>(Node? to)
        where T : CallSignal =>
        InFlight.FirstOrDefault(flight => flight.Signal is T && (to is null || flight.To == to))
        ?? throw new InvalidOperationException($"No {typeof(T).Name} is on its way, only {string.Join(", ", InFlight)}.");

    /// <summary>One signal in flight to one device.</summary>
    internal sealed record Flight(Node From, Node To, CallSignal Signal, DateTimeOffset SentAt)
    {
        public override string ToString() => $"{Signal.GetType().Name} {From.Self.UserId}→{To.Self.UserId}/{To.Self.DeviceId}";
    }

    /// <summary>Represents one device.</summary>
    internal sealed class Node
    {
        private readonly Exchange _exchange;

        public Node(Exchange exchange, string user, string device, CallRules rules)
        {
            _exchange = exchange;
            Self = new SignalSender { UserId = new UserId(user), DeviceId = new DeviceId(device), Name = exchange.LongNames ? new string('"', RoomUser.MaxNameBytes) : user };
            State = CallMachineState.Begin(Self, rules, exchange.Now);
        }

        public SignalSender Self { get; }

        public UserId Id => Self.UserId;

        public CallMachineState State { get; private set; }

        /// <summary>Gets or sets whether the device is on. A device that is off receives nothing, and its clock stands still.</summary>
        public bool IsOn { get; set; } = true;

        /// <summary>Gets or sets whether the test completes the logins to rooms.</summary>
        public bool EntersSlowly { get; set; }

        public List<CallId> Rang { get; } = [];

        public List<MissedCall> Missed { get; } = [];

        public List<CallRecord> Ended { get; } = [];

        /// <summary>Gets the number of calls so far; a call that continues under another id counts once.</summary>
        public int Begun { get; private set; }

        public List<IncomingInvite> Asked { get; } = [];

        public List<CallEffect> Effects { get; } = [];

        public CallRefusal? Refusal { get; private set; }

        /// <summary>Gets the only call.</summary>
        public CallRecord Call => Assert.Single(State.Calls.Values);

        /// <summary>Returns one of several calls.</summary>
        public CallRecord In(string id) => State.Calls[new CallId(id)];

        /// <summary>Gets the outcomes of transfers.</summary>
        public List<TransferOutcome> Transfers { get; } = [];

        public void Transfer(string id, Node target) => Do(new CallInput.Transfer(new CallId(id), new InvitationId(id + ".t"), new RoomUser(target.Id), Other: null, RingTimeout: null));

        public void Transfer(string id, string other) => Do(new CallInput.Transfer(new CallId(id), new InvitationId(id + ".t"), Target: null, new CallId(other), RingTimeout: null));

        public void Merge() => Do(new CallInput.Merge(new InvitationId("m.1")));

        public void Hold(string id) => Do(new CallInput.Hold(new CallId(id)));

        /// <summary>Gets the reason of the only call that is over.</summary>
        public CallEndReason Reason => Assert.Single(Ended).End!.Reason;

        public CallMemberState StateOf(Node member) => Call.Members[member.Id].State;

        public CallId Dial(string id, params Node[] callees) => Dial(id, null, callees);

        public CallId Dial(string id, InviteOptions? options, params Node[] callees)
        {
            Do(new CallInput.Invite(new CallId(id), new InvitationId(id + ".1"), [.. callees.Select(node => new RoomUser(node.Id))], options ?? new InviteOptions()));
            return new CallId(id);
        }

        public void InviteMore(string invitation, params Node[] callees) =>
            Do(new CallInput.InviteMore(Call.Id, new InvitationId(invitation), [.. callees.Select(node => new RoomUser(node.Id))], null));

        public void Accept() => Do(new CallInput.Accept(Call.Id));

        public void Decline(string customData = "") => Do(new CallInput.Decline(Call.Id, customData));

        public void Cancel(params Node[] invitees) =>
            Do(new CallInput.Cancel(Call.Id, invitees.Length == 0 ? null : [.. invitees.Select(node => node.Id)]));

        public void HangUp() => Do(new CallInput.HangUp(Call.Id));

        public void EndForAll() => Do(new CallInput.EndForAll(Call.Id));

        /// <summary>Steps the machine with an input and carries out the effects.</summary>
        public ImmutableArray<CallEffect> Do(CallInput input)
        {
            var (state, effects) = CallMachine.Step(State, input, _exchange.Now, _exchange.Now + _exchange.WallAhead);
            Begun += state.Calls.Keys.Count(id => !State.Calls.ContainsKey(id)) - effects.OfType<CallEffect.Replace>().Count();
            State = state;
            Refusal = null;
            foreach (var effect in effects)
            {
                Effects.Add(effect);
                CarryOut(effect);
            }

            return effects;
        }

        private void CarryOut(CallEffect effect)
        {
            switch (effect)
            {
                case CallEffect.Send send: _exchange.Sent(this, send); break;
                case CallEffect.EnterRoom enter when !EntersSlowly: _exchange.Enter(this, enter.CallId); break;
                case CallEffect.LeaveRoom leave: _exchange.Leave(this, leave.CallId); break;
                case CallEffect.NotifyIncoming tell: Rang.Add(tell.CallId); break;
                case CallEffect.NotifyMissed missed: Missed.Add(missed.Missed); break;
                case CallEffect.Complete complete: Ended.Add(complete.Call); break;
                case CallEffect.Ask ask: Asked.Add(ask.Invite); break;
                case CallEffect.SettleTransfer settle: Transfers.Add(settle.Outcome); break;
                case CallEffect.Refuse refuse: Refusal = refuse.Refusal; break;
            }
        }
    }
}
