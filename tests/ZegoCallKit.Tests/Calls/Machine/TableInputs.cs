using System.Collections.Immutable;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Calls.Signals;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Provides examples of every kind of input, about the call of the situations; signals come from bob, or from another device of ann. Some are applied one after the other.</summary>
internal static class TableInputs
{
    private const long Late = 1_000;

    private static readonly InvitationId Earlier = new("x.0");
    private static readonly CallId Call = Situation.Call;
    private static readonly SignalSender Bob = Situation.Bob;
    private static readonly SignalSender Other = Situation.Sender("ann", "2");
    private static readonly DateTimeOffset Now = Situation.Now;

    public static IReadOnlyDictionary<string, IReadOnlyList<CallInput>> All { get; } = Single()
        .Select(static row => KeyValuePair.Create<string, IReadOnlyList<CallInput>>(row.Key, [row.Value]))
        .Append(KeyValuePair.Create<string, IReadOnlyList<CallInput>>("SignalingChanged back", [new CallInput.SignalingChanged(false), new CallInput.SignalingChanged(true)]))
        .ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, CallInput> Single() => new(StringComparer.Ordinal)
    {
        ["Invite"] = new CallInput.Invite(new CallId("z"), new InvitationId("z.1"), [new RoomUser(new UserId("dan"))], new InviteOptions()),
        ["InviteMore"] = new CallInput.InviteMore(Call, new InvitationId("x.2"), [new RoomUser(new UserId("dan"))], null),
        ["Accept"] = new CallInput.Accept(Call),
        ["Decline"] = new CallInput.Decline(Call, ""),
        ["Cancel"] = new CallInput.Cancel(Call, null),
        ["HangUp"] = new CallInput.HangUp(Call),
        ["EndForAll"] = new CallInput.EndForAll(Call),
        ["Join"] = new CallInput.Join(Call, CallKind.Video),
        ["Hold"] = new CallInput.Hold(Call),
        ["Resume"] = new CallInput.Resume(Call),
        ["RaiseHand"] = new CallInput.RaiseHand(Call, true),
        ["SetAttributes"] = new CallInput.SetAttributes(Call, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add("seat", "4")),
        ["React"] = new CallInput.React(Call, "+1"),
        ["ReactionSignal"] = Situation.Bobs(new ReactionSignal { CallId = Call, Sender = Bob, Sequence = Late, SentAt = Now, Text = "+1" }),
        ["HeartbeatSignal with a raised hand"] = Situation.Bobs(new HeartbeatSignal { CallId = Call, Sender = Bob, Sequence = Late, SentAt = Now, Status = new MemberStatus { HandRaisedFor = TimeSpan.FromSeconds(3) } }),
        ["Swap"] = new CallInput.Swap(),
        ["Merge"] = new CallInput.Merge(new InvitationId("m.1")),
        ["Transfer"] = new CallInput.Transfer(Call, new InvitationId("t.1"), new RoomUser(new UserId("dan")), Other: null, RingTimeout: null),
        ["Transfer to the other call"] = new CallInput.Transfer(Call, new InvitationId("t.1"), Target: null, Situation.Other, RingTimeout: null),
        ["CancelTransfer"] = new CallInput.CancelTransfer(Call),
        ["InviteSignal that replaces the call"] = Situation.Bobs(Situation.Invitation with { CallId = new CallId("z"), InvitationId = new InvitationId("z.1"), Sequence = Late, HasOtherCall = true, Replaces = Call }),
        ["BusyDecided Hold"] = new CallInput.BusyDecided(Call, BusyDecision.Hold),
        ["HeartbeatSignal on hold"] = Situation.Bobs(new HeartbeatSignal { CallId = Call, Sender = Bob, Sequence = Late, SentAt = Now, Status = new MemberStatus { IsOnHold = true } }),
        ["InviteSignal with another call"] = Situation.Bobs(Situation.Invitation with { InvitationId = new InvitationId("x.9"), Sequence = Late, HasOtherCall = true }),
        ["BusyDecided"] = new CallInput.BusyDecided(Call, BusyDecision.Ring),
        ["Sent"] = new CallInput.Sent(Situation.Invitation, []),
        ["AnsweredElsewhere"] = new CallInput.AnsweredElsewhere(Call, Accepted: true),
        ["MissedRing"] = new CallInput.MissedRing(Situation.Invitation),
        ["SendFailed"] = new CallInput.SendFailed(Situation.Invitation, new InvalidOperationException("broken")),
        ["PresenceChanged"] = new CallInput.PresenceChanged(Bob.UserId, false),
        ["SignalingChanged"] = new CallInput.SignalingChanged(false),
        ["RoomEntered"] = new CallInput.RoomEntered(Call),
        ["RoomFailed"] = new CallInput.RoomFailed(Call, ZegoErrorCode.RoomLoginTimeout, null),
        ["RoomLinkChanged"] = new CallInput.RoomLinkChanged(Call, false),
        ["RoomEnded"] = Ended(RoomEndReason.KickedOut),
        ["RoomUserCame"] = new CallInput.RoomUserCame(Call, Bob.UserId),
        ["RoomUserLeft"] = new CallInput.RoomUserLeft(Call, Bob.UserId),
        ["MediaReceived"] = new CallInput.MediaReceived(Call, Bob.UserId),
        ["RoomLeft"] = new CallInput.RoomLeft(Call),
        ["SignedOut"] = new CallInput.SignedOut(),
        ["Ticked"] = new CallInput.Ticked(),
        ["InviteSignal"] = Situation.Invited,
        ["ReceivedSignal"] = Situation.Bobs(new ReceivedSignal { CallId = Call, InvitationId = Situation.InvitationId, Sender = Bob, Sequence = Late, SentAt = Now }),
        ["AcceptSignal"] = Situation.Bobs(new AcceptSignal { CallId = Call, InvitationId = Situation.InvitationId, Sender = Bob, Sequence = Late, SentAt = Now }),
        ["RejectSignal"] = Situation.Bobs(new RejectSignal { CallId = Call, InvitationId = Situation.InvitationId, Sender = Bob, Sequence = Late, SentAt = Now, Reason = RejectReason.Decline }),
        ["CancelSignal"] = Situation.Bobs(new CancelSignal { CallId = Call, InvitationId = Situation.InvitationId, Sender = Bob, Sequence = Late, SentAt = Now, Invitees = [Situation.Ann.UserId] }),
        ["JoinSignal"] = Situation.Bobs(new JoinSignal { CallId = Call, Sender = Bob, Sequence = Late, SentAt = Now }),
        ["LeaveSignal"] = Situation.Bobs(new LeaveSignal { CallId = Call, Sender = Bob, Sequence = Late, SentAt = Now, Reason = LeaveReason.HungUp }),
        ["EndSignal"] = Situation.Bobs(new EndSignal { CallId = Call, Sender = Bob, Sequence = Late, SentAt = Now, Reason = EndReason.EndedForAll }),
        ["HeartbeatSignal"] = Situation.Bobs(new HeartbeatSignal { CallId = Call, Sender = Bob, Sequence = Late, SentAt = Now }),
        ["MembersSignal"] = Situation.Bobs(new MembersSignal
        {
            CallId = Call,
            Sender = Bob,
            Sequence = Late,
            SentAt = Now,
            Kind = CallKind.Video,
            ListVersion = 1,
            Members = [new SignalMember { UserId = new UserId("dan"), State = CallMemberState.Accepted }],
        }),
        ["SyncSignal"] = Situation.Bobs(new SyncSignal { CallId = Call, Sender = Bob, Sequence = Late, SentAt = Now }),
        ["own AcceptSignal"] = Situation.Bobs(new AcceptSignal { CallId = Call, InvitationId = Situation.InvitationId, Sender = Other, Sequence = Late, SentAt = Now }),
        ["BusyDecided Reject"] = new CallInput.BusyDecided(Call, BusyDecision.Reject),
        ["Cancel bob"] = new CallInput.Cancel(Call, [Bob.UserId]),
        ["Sent refused"] = new CallInput.Sent(Situation.Invitation, [new SignalingReceipt { User = Bob.UserId, Outcome = SignalingOutcome.Refused, Refusal = SignalingRefusal.Blocked }]),
        ["Sent queued"] = new CallInput.Sent(Situation.Invitation, [new SignalingReceipt { User = Bob.UserId, Outcome = SignalingOutcome.Queued }]),
        ["AnsweredElsewhere declined"] = new CallInput.AnsweredElsewhere(Call, Accepted: false),
        ["PresenceChanged online"] = new CallInput.PresenceChanged(Bob.UserId, true),
        ["InviteSignal anew"] = Situation.Bobs(Situation.Invitation with { InvitationId = new InvitationId("x.9"), Sequence = Late }),
        ["own HeartbeatSignal"] = Situation.Bobs(new HeartbeatSignal { CallId = Call, InvitationId = Situation.InvitationId, Sender = Other, Sequence = Late, SentAt = Now }),
        ["own JoinSignal"] = Situation.Bobs(new JoinSignal { CallId = Call, Sender = Other, Sequence = Late, SentAt = Now }),
        ["SignalingChanged up"] = new CallInput.SignalingChanged(true),
        ["RoomEnded LoggedOut"] = Ended(RoomEndReason.LoggedOut),
        ["RoomEnded KickedOut"] = Ended(RoomEndReason.KickedOut),
        ["RoomEnded LoggedInElsewhere"] = Ended(RoomEndReason.LoggedInElsewhere),
        ["RoomEnded TokenExpired"] = Ended(RoomEndReason.TokenExpired),
        ["RoomEnded NetworkLost"] = Ended(RoomEndReason.NetworkLost),
        ["RoomEnded LoginFailed"] = Ended(RoomEndReason.LoginFailed),
        ["RoomEnded EngineFailed"] = Ended(RoomEndReason.EngineFailed),
        ["RoomEnded Switched"] = Ended(RoomEndReason.Switched),
        ["EndSignal MaxDuration"] = Situation.Bobs(new EndSignal { CallId = Call, Sender = Bob, Sequence = Late, SentAt = Now, Reason = EndReason.MaxDuration }),
        ["InviteSignal earlier"] = Situation.Bobs(Situation.Invitation with { InvitationId = Earlier, Sequence = 1 }),
        ["ReceivedSignal earlier"] = Situation.Bobs(new ReceivedSignal { CallId = Call, InvitationId = Earlier, Sender = Bob, Sequence = Late, SentAt = Now }),
        ["AcceptSignal earlier"] = Situation.Bobs(new AcceptSignal { CallId = Call, InvitationId = Earlier, Sender = Bob, Sequence = Late, SentAt = Now }),
        ["RejectSignal earlier"] = Situation.Bobs(new RejectSignal { CallId = Call, InvitationId = Earlier, Sender = Bob, Sequence = Late, SentAt = Now, Reason = RejectReason.Decline }),
        ["CancelSignal earlier"] = Situation.Bobs(new CancelSignal { CallId = Call, InvitationId = Earlier, Sender = Bob, Sequence = Late, SentAt = Now, Invitees = [Situation.Ann.UserId] }),
        ["own AcceptSignal earlier"] = Situation.Bobs(new AcceptSignal { CallId = Call, InvitationId = Earlier, Sender = Other, Sequence = Late, SentAt = Now }),
        ["own RejectSignal"] = Situation.Bobs(new RejectSignal { CallId = Call, InvitationId = Situation.InvitationId, Sender = Other, Sequence = Late, SentAt = Now, Reason = RejectReason.Decline }),
    };

    private static CallInput.RoomEnded Ended(RoomEndReason reason) => new(Call, new RoomEnd { Reason = reason });
}
