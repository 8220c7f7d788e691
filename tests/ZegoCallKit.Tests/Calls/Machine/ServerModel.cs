using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Signaling.Wire;
using Served = ZegoCallKit.Signaling.Server.Store.Calls;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>A small model of the ring server: it keeps signals in the inboxes of devices. Its rules of calls are the server's own, so it knows who is in a call and on which device.</summary>
internal sealed class ServerModel
{
    private readonly Dictionary<CallId, Served.CallRecord> _calls = [];
    private readonly Dictionary<string, InviteSignal> _invites = [];
    private readonly Dictionary<(CallId, UserId), (InvitationId? Invitation, DateTimeOffset Until)> _open = [];

    public List<ServedDevice> Devices { get; } = [];

    /// <summary>Gets the answers that were refused although nobody had answered, and the invitation was neither withdrawn nor late.</summary>
    public List<string> WrongRefusals { get; } = [];

    /// <summary>Returns what the server knows of a user in a call; <see langword="null"/> if it has forgotten the call.</summary>
    public Served.MemberRecord? Find(CallId call, UserId user) => _calls.GetValueOrDefault(call)?.Find(user.Value);

    /// <summary>Accepts a signal of a device.</summary>
    public IReadOnlyList<SignalingReceipt> Accept(ServedDevice from, CallEffect.Send send, DateTimeOffset now)
    {
        Expire(now);
        return send.Signal switch
        {
            InviteSignal invite => Start(from, send, invite, now),
            AcceptSignal or RejectSignal => Answer(from, send, now),
            CancelSignal or EndSignal when _calls.ContainsKey(send.Signal.CallId) => Stop(from, send, now),
            _ => Pass(from, send, now),
        };
    }

    /// <summary>Ends the rings whose time is over.</summary>
    public void Expire(DateTimeOffset now)
    {
        foreach (var call in _calls.Values.Where(call => Served.CallRules.NextDue(call) <= Ms(now)).ToList())
        {
            if (Served.CallRules.Expire(call, Ms(now)) is not { } next)
            {
                _calls.Remove(new CallId(call.Call));
            }
            else
            {
                TellMissed(_calls[new CallId(call.Call)] = next, now);
            }
        }
    }

    private static long Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds();

    private static SignalingReceipt Refuse(UserId user, SignalingRefusal refusal) => new() { User = user, Outcome = SignalingOutcome.Refused, Refusal = refusal };

    private static SignalingReceipt Take(UserId user) => new() { User = user, Outcome = SignalingOutcome.Delivered };

    private static SignalingRefusal Refusal(string reason) => reason switch
    {
        WireReasons.Unknown => SignalingRefusal.UnknownUser,
        WireReasons.Ended => SignalingRefusal.RingOver,
        WireReasons.AnsweredElsewhere => SignalingRefusal.AnsweredElsewhere,
        _ => SignalingRefusal.NotMember,
    };

    private List<SignalingReceipt> Start(ServedDevice from, CallEffect.Send send, InviteSignal invite, DateTimeOffset now)
    {
        var before = _calls.GetValueOrDefault(invite.CallId);
        var ring = new Served.RingRecord { Id = $"{_invites.Count}", From = from.User.Value, Device = from.Device.Value, SentAt = Ms(now), Key = invite.InvitationId?.Value };
        var lost = send.To.Where(user => before?.Find(user.Value) is { IsIn: true, Device: { } device } && !IsConnected(user, device)).Select(static user => user.Value).ToHashSet();
        var change = new Served.RingChange(ring, invite.CallId.Value, [.. send.To.Select(static user => user.Value)], new HashSet<string>(), null, Ms(now + invite.RingTimeout)) { Lost = lost };
        if (!change.MayRing(before))
        {
            return [.. send.To.Select(static user => Refuse(user, SignalingRefusal.NotMember))];
        }

        // Whoever rings others is in the call.
        _open.Remove((invite.CallId, from.User));
        _invites[ring.Id] = invite;
        var call = _calls[invite.CallId] = change.Apply(before, Ms(now))!;
        var receipts = new List<SignalingReceipt>();
        foreach (var user in send.To)
        {
            if (call.Find(user.Value)!.State is Served.MemberState.Declined)
            {
                receipts.Add(Refuse(user, SignalingRefusal.Answered));
                continue;
            }

            if ((before?.Find(user.Value)?.IsIn != true || lost.Contains(user.Value)) && _invites.Values.Count(known => known.InvitationId == invite.InvitationId) == 1)
            {
                _open[(invite.CallId, user)] = (invite.InvitationId, now + invite.RingTimeout);
            }

            Put(from, user, invite, now);
            receipts.Add(Take(user));
        }

        return receipts;
    }

    private IReadOnlyList<SignalingReceipt> Answer(ServedDevice from, CallEffect.Send send, DateTimeOffset now)
    {
        var id = send.Signal.CallId;
        var change = new Served.AnswerChange(from.User.Value, from.Device.Value, send.Signal is AcceptSignal);
        var call = change.Apply(_calls.GetValueOrDefault(id), Ms(now));
        var refusal = change.Refusal(call);
        if (_open.Remove((id, from.User), out var open) && open.Invitation == send.Signal.InvitationId && open.Until > now && refusal is not null)
        {
            WrongRefusals.Add($"{now:mm:ss.f} {from.User}/{from.Device} was refused as {refusal}");
        }

        if (refusal is not null)
        {
            return [.. send.To.Select(user => Refuse(user, Refusal(refusal)))];
        }

        _calls[id] = call!;
        foreach (var user in send.To.Where(user => user != from.User && call!.Find(user.Value) is not null))
        {
            Put(from, user, send.Signal, now);
        }

        foreach (var other in Others(from, from.User))
        {
            other.Forget(id);
            other.Inbox.Enqueue(new ServedDevice.Item(new CallInput.AnsweredElsewhere(id, change.IsAccepted), now));
        }

        return [.. send.To.Select(user => call!.Find(user.Value) is null ? Refuse(user, SignalingRefusal.NotMember) : Take(user))];
    }

    private List<SignalingReceipt> Stop(ServedDevice from, CallEffect.Send send, DateTimeOffset now)
    {
        var id = send.Signal.CallId;
        var before = _calls[id];
        var cancel = send.Signal as CancelSignal;
        var change = new Served.StopChange(from.User.Value, [.. send.To.Select(static user => user.Value)], cancel?.ReplacedBy is { } other ? _calls.GetValueOrDefault(other) : null);
        var call = change.Apply(before, Ms(now))!;
        if (change.Refusal(call) is { } refusal)
        {
            return [.. send.To.Select(user => Refuse(user, Refusal(refusal)))];
        }

        _calls[id] = call;
        var receipts = new List<SignalingReceipt>();
        foreach (var user in send.To)
        {
            if (call.Find(user.Value) is not { } member || !change.MayStop(call, member))
            {
                receipts.Add(Refuse(user, SignalingRefusal.NotMember));
                continue;
            }

            if (cancel is { OnlyUnanswered: true } && (member.HasAccepted || member.State is Served.MemberState.Declined))
            {
                receipts.Add(Refuse(user, SignalingRefusal.Answered));
                continue;
            }

            if (before.Find(user.Value) is { State: Served.MemberState.Ringing })
            {
                Others(from, user).ForEach(device => device.Forget(id));
                _open.Remove((id, user));
            }

            Put(from, user, send.Signal, now);
            receipts.Add(Take(user));
        }

        TellMissed(call, now);
        return receipts;
    }

    private List<SignalingReceipt> Pass(ServedDevice from, CallEffect.Send send, DateTimeOffset now)
    {
        var id = send.Signal.CallId;
        var report = send.Signal switch
        {
            LeaveSignal => Served.MemberReport.Leaves,
            JoinSignal or SyncSignal => Served.MemberReport.Joins,
            MembersSignal => Served.MemberReport.Speaks,
            _ => Served.MemberReport.Nothing,
        };
        var isOther = report is Served.MemberReport.Joins or Served.MemberReport.Speaks;
        var user = from.User.Value;
        if (_calls.TryGetValue(id, out var call))
        {
            call = Served.CallRules.Touch(call, user, from.Device.Value, report, Ms(now));
            string[] reached = [.. send.To.Select(static to => to.Value)];
            _calls[id] = call = !isOther ? call : call.Find(user) is { HasJoined: true } ? Served.CallRules.Join(call, user, reached, Ms(now)) : Served.CallRules.Ask(call, user, from.Device.Value, reached);
            if (isOther)
            {
                _open.Remove((id, from.User));
            }
        }

        // Heartbeats are sent to the call, and to members whom only the device knows.
        var toCall = send.Signal is HeartbeatSignal or ReactionSignal && send.To.Length > 1 && call?.Find(user) is { HasJoined: true };
        foreach (var to in toCall ? call!.Receivers(isPassing: true).Select(static to => new UserId(to)).Union(send.To) : send.To)
        {
            Put(from, to, send.Signal, now);
        }

        return [.. send.To.Select(Take)];
    }

    private void Put(ServedDevice from, UserId user, CallSignal signal, DateTimeOffset now)
    {
        // What is not kept is for connected devices only.
        foreach (var device in Others(from, user).Where(device => device.IsUp || signal is not (HeartbeatSignal or ReceivedSignal or ReactionSignal)))
        {
            device.Inbox.Enqueue(new ServedDevice.Item(new CallInput.SignalReceived(signal), now));
        }
    }

    private void TellMissed(Served.CallRecord call, DateTimeOffset now)
    {
        var id = new CallId(call.Call);
        var missed = call.Members.Where(static member => member is { HasMissed: true, IsToldMissed: false }).ToList();
        foreach (var member in missed)
        {
            _open.Remove((id, new UserId(member.User)));
            foreach (var device in Devices.Where(device => device.User.Value == member.User))
            {
                device.Forget(id);
                device.Inbox.Enqueue(new ServedDevice.Item(new CallInput.MissedRing(_invites[member.Ring!]), now));
            }
        }

        _calls[id] = Served.CallRules.TellMissed(call, missed);
    }

    private bool IsConnected(UserId user, string device) => Devices.Exists(known => known.User == user && known.Device.Value == device && known.IsConnected);

    private List<ServedDevice> Others(ServedDevice from, UserId user) => Devices.FindAll(device => device.User == user && device != from);
}
