using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>A small model of the ring server: it keeps signals in the inboxes of devices, and decides about answers and stops.</summary>
internal sealed class ServerModel
{
    private readonly Dictionary<CallId, Dictionary<UserId, Ring>> _calls = [];

    private enum Outcome
    {
        Inviter,
        Ringing,
        Accepted,
        Declined,
        Over,
    }

    public List<ServedDevice> Devices { get; } = [];

    /// <summary>Accepts a signal of a device.</summary>
    public IReadOnlyList<SignalingReceipt> Accept(ServedDevice from, CallEffect.Send send, DateTimeOffset now)
    {
        Expire(now);
        return send.Signal switch
        {
            InviteSignal invite => Start(from, send, invite, now),
            AcceptSignal or RejectSignal => Answer(from, send, now),
            CancelSignal or EndSignal => Stop(from, send, now),
            _ => Pass(from, send, now),
        };
    }

    /// <summary>Ends the rings whose time is over.</summary>
    public void Expire(DateTimeOffset now)
    {
        foreach (var (user, ring) in _calls.Values.SelectMany(static call => call).Where(entry => entry.Value.Outcome == Outcome.Ringing && entry.Value.Until <= now).ToList())
        {
            Miss(user, ring, now);
        }
    }

    private static SignalingReceipt Refuse(UserId user, SignalingRefusal refusal) => new() { User = user, Outcome = SignalingOutcome.Refused, Refusal = refusal };

    private static SignalingReceipt Take(UserId user) => new() { User = user, Outcome = SignalingOutcome.Delivered };

    private List<SignalingReceipt> Start(ServedDevice from, CallEffect.Send send, InviteSignal invite, DateTimeOffset now)
    {
        if (!_calls.TryGetValue(invite.CallId, out var call))
        {
            _calls[invite.CallId] = call = new() { [from.User] = new Ring(Outcome.Inviter, from.Device, null, now) };
        }

        var receipts = new List<SignalingReceipt>();
        foreach (var user in send.To)
        {
            var known = call.GetValueOrDefault(user);
            if (known is { Outcome: Outcome.Declined } && known.Invite?.InvitationId == invite.InvitationId)
            {
                receipts.Add(Refuse(user, SignalingRefusal.Answered));
                continue;
            }

            if (known is not { Outcome: Outcome.Accepted or Outcome.Inviter })
            {
                call[user] = new Ring(Outcome.Ringing, null, invite, now + invite.RingTimeout);
            }

            Put(from, user, invite, now);
            receipts.Add(Take(user));
        }

        return receipts;
    }

    private IReadOnlyList<SignalingReceipt> Answer(ServedDevice from, CallEffect.Send send, DateTimeOffset now)
    {
        var ring = _calls.GetValueOrDefault(send.Signal.CallId)?.GetValueOrDefault(from.User);
        if (ring is { Outcome: Outcome.Ringing })
        {
            ring = _calls[send.Signal.CallId][from.User] = ring with { Outcome = send.Signal is AcceptSignal ? Outcome.Accepted : Outcome.Declined, Device = from.Device };
        }

        SignalingRefusal? refusal = ring switch
        {
            null => SignalingRefusal.UnknownUser,
            { Outcome: Outcome.Over } => SignalingRefusal.RingOver,
            { Device: var winner } when winner != from.Device => SignalingRefusal.AnsweredElsewhere,
            _ => null,
        };
        if (refusal is { } why)
        {
            return [.. send.To.Select(user => Refuse(user, why))];
        }

        foreach (var user in send.To.Where(user => user != from.User))
        {
            Put(from, user, send.Signal, now);
        }

        foreach (var other in Others(from, from.User))
        {
            other.Forget(send.Signal.CallId);
            other.Inbox.Enqueue(new ServedDevice.Item(new CallInput.AnsweredElsewhere(send.Signal.CallId, ring!.Outcome == Outcome.Accepted), now));
        }

        return [.. send.To.Select(Take)];
    }

    private List<SignalingReceipt> Stop(ServedDevice from, CallEffect.Send send, DateTimeOffset now)
    {
        var receipts = new List<SignalingReceipt>();
        foreach (var user in send.To)
        {
            var ring = _calls.GetValueOrDefault(send.Signal.CallId)?.GetValueOrDefault(user);
            if (send.Signal is CancelSignal { OnlyUnanswered: true } && ring is { Outcome: Outcome.Accepted or Outcome.Declined or Outcome.Inviter })
            {
                receipts.Add(Refuse(user, SignalingRefusal.Answered));
                continue;
            }

            if (ring is { Outcome: Outcome.Ringing })
            {
                Others(from, user).ForEach(device => device.Forget(send.Signal.CallId));
            }

            Put(from, user, send.Signal, now);
            if (ring is { Outcome: Outcome.Ringing })
            {
                Miss(user, ring, now);
            }

            receipts.Add(Take(user));
        }

        return receipts;
    }

    private List<SignalingReceipt> Pass(ServedDevice from, CallEffect.Send send, DateTimeOffset now)
    {
        foreach (var user in send.To)
        {
            Put(from, user, send.Signal, now);
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

    private void Miss(UserId user, Ring ring, DateTimeOffset now)
    {
        _calls[ring.Invite!.CallId][user] = ring with { Outcome = Outcome.Over };
        foreach (var device in Devices.Where(device => device.User == user))
        {
            device.Forget(ring.Invite.CallId);
            device.Inbox.Enqueue(new ServedDevice.Item(new CallInput.MissedRing(ring.Invite), now));
        }
    }

    private List<ServedDevice> Others(ServedDevice from, UserId user) => Devices.FindAll(device => device.User == user && device != from);

    private sealed record Ring(Outcome Outcome, DeviceId? Device, InviteSignal? Invite, DateTimeOffset Until);
}
