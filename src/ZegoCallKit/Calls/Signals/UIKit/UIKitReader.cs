using System.Collections.Immutable;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Creates signals from the messages of ZEGO's call kits, and adds what they do not contain.</summary>
internal sealed class UIKitReader(Func<DateTimeOffset> now)
{
    /// <summary>The device id that stands for any device of the other kit.</summary>
    public static readonly DeviceId Device = new("zego-uikit");

    private long _sequence;

    public DecodedSignal Invite(UIKitMessage message, UserId from, UIKitInvite envelope, UIKitCall call)
    {
        if (!UIKitVersion.IsKnown(call.Version))
        {
            return DecodedSignal.Dropped(SignalDropReason.UnknownVersion);
        }

        // Other numbers are invitations of ZEGO's kits for live streams and conferences.
        if (envelope.Type is not (UIKitInvite.Voice or UIKitInvite.Video))
        {
            return DecodedSignal.Dropped(SignalDropReason.UnknownKind);
        }

        if ((envelope.InviterId ?? call.Inviter?.Id ?? from) != from)
        {
            return DecodedSignal.Dropped(SignalDropReason.WrongSender);
        }

        if (call.Invitees.Any(static invitee => invitee is null))
        {
            return DecodedSignal.Dropped(SignalDropReason.Malformed);
        }

        var name = new[] { envelope.InviterName, call.InviterName, call.Inviter?.Name ?? "" }.FirstOrDefault(static given => given.Length > 0, "");
        var inviter = new SignalMember { UserId = from, Name = name, State = CallMemberState.Accepted };
        return Check(new InviteSignal
        {
            CallId = call.CallId,
            InvitationId = message.InvitationId,
            Sender = Sender(from, name),
            Sequence = Interlocked.Increment(ref _sequence),
            SentAt = now(),
            Kind = envelope.Type == UIKitInvite.Video ? CallKind.Video : CallKind.Audio,
            Inviter = inviter,
            Members = [inviter, .. call.Invitees.Select(static invitee => new SignalMember { UserId = invitee.UserId, Name = invitee.UserName, State = CallMemberState.Inviting })],
            RingTimeout = TimeSpan.FromSeconds(call.Timeout ?? message.Timeout ?? UIKitCall.DefaultTimeout),
            CustomData = call.CustomData,
        });
    }

    public DecodedSignal Accept(UIKitMessage message, UserId from, CallId call, UIKitAccept data) => !UIKitVersion.IsKnown(data.Version)
        ? DecodedSignal.Dropped(SignalDropReason.UnknownVersion)
        : Check(new AcceptSignal { CallId = call, InvitationId = message.InvitationId, Sender = Sender(from, ""), Sequence = Interlocked.Increment(ref _sequence), SentAt = now() });

    public DecodedSignal Reject(UIKitMessage message, UserId from, CallId call, UIKitReject data) => !UIKitVersion.IsKnown(data.Version)
        ? DecodedSignal.Dropped(SignalDropReason.UnknownVersion)
        : Check(new RejectSignal
        {
            CallId = call,
            InvitationId = message.InvitationId,
            Sender = Sender(from, ""),
            Sequence = Interlocked.Increment(ref _sequence),
            SentAt = now(),
            Reason = data.Reason == UIKitReject.Busy ? RejectReason.Busy : RejectReason.Decline,
            CustomData = data.CustomData,
        });

    public DecodedSignal Cancel(UIKitMessage message, UserId from, CallId call, UIKitCancel data) => !UIKitVersion.IsKnown(data.Version)
        ? DecodedSignal.Dropped(SignalDropReason.UnknownVersion)
        : Check(new CancelSignal
        {
            CallId = call,
            InvitationId = message.InvitationId,
            Sender = Sender(from, ""),
            Sequence = Interlocked.Increment(ref _sequence),
            SentAt = now(),
            Invitees = message.Invitees?.ToImmutableArray() ?? [],
            CustomData = data.CustomData,
        });

    private static SignalSender Sender(UserId user, string name) => new() { UserId = user, DeviceId = Device, Name = name };

    private static DecodedSignal Check(CallSignal signal) => SignalRules.Allow(signal) ? DecodedSignal.Of(signal) : DecodedSignal.Dropped(SignalDropReason.Malformed);
}
