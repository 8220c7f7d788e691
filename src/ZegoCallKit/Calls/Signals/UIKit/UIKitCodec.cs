using System.Text.Encodings.Web;
using System.Text.Json;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>
/// Implements the protocol of ZEGO's call kits: writes what the Flutter kit writes and React Native needs, and also reads the kits for the web and React Native. The protocol has no
/// devices, sequence numbers or times; they are generated so that no signal counts as repeated or stale.
/// </summary>
internal sealed class UIKitCodec(Func<DateTimeOffset> now) : ICallSignalCodec
{
    private static readonly UIKitJson Json = new(new JsonSerializerOptions(UIKitJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private readonly InvitationIndex _invitations = new(now);
    private readonly UIKitReader _reader = new(now);

    public bool Carries(CallSignal signal) => signal is InviteSignal or AcceptSignal or RejectSignal or CancelSignal;

    public byte[] Encode(CallSignal signal)
    {
        var message = signal switch
        {
            InviteSignal invite => Write(invite),
            AcceptSignal => Message(signal, UIKitMessage.Accept, Text(new UIKitAccept { Version = UIKitVersion.Current })),
            RejectSignal reject => Message(signal, UIKitMessage.Reject, Text(Refusal(reject))),
            CancelSignal cancel => Message(signal, UIKitMessage.Cancel, Text(new UIKitCancel { CallId = cancel.CallId, CustomData = cancel.CustomData, Version = UIKitVersion.Current })) with { Invitees = cancel.Invitees },
            _ => throw new NotSupportedException($"The format of ZEGO's Flutter call kit cannot express {signal.GetType().Name}."),
        };
        return JsonSerializer.SerializeToUtf8Bytes(message, Json.UIKitMessage);
    }

    public DecodedSignal Decode(SignalingMessage message)
    {
        try
        {
            return JsonSerializer.Deserialize(message.Payload.Span, Json.UIKitMessage) is { } read ? Read(read, message.From) : DecodedSignal.Dropped(SignalDropReason.Malformed);
        }
        catch (JsonException)
        {
            return DecodedSignal.Dropped(SignalDropReason.Malformed);
        }
    }

    private static UIKitMessage Message(CallSignal signal, string operation, string data) =>
        new() { Operation = operation, InvitationId = signal.InvitationId ?? throw new ArgumentException("The signal of an invitation must have an invitation id.", nameof(signal)), Data = data };

    private static UIKitReject Refusal(RejectSignal reject) => new()
    {
        InvitationId = reject.InvitationId,
        Reason = reject.Reason == RejectReason.Busy ? UIKitReject.Busy : UIKitReject.Decline,
        CustomData = reject.CustomData,
        Version = UIKitVersion.Current,
    };

    private static string Text(UIKitAccept data) => JsonSerializer.Serialize(data, Json.UIKitAccept);

    private static string Text(UIKitReject data) => JsonSerializer.Serialize(data, Json.UIKitReject);

    private static string Text(UIKitCancel data) => JsonSerializer.Serialize(data, Json.UIKitCancel);

    private UIKitMessage Write(InviteSignal invite)
    {
        var timeout = (int)Math.Ceiling(invite.RingTimeout.TotalSeconds);
        var call = new UIKitCall
        {
            CallId = invite.CallId,
            InviterName = invite.Sender.Name,
            Inviter = new UIKitInviter { Id = invite.Sender.UserId, Name = invite.Sender.Name },
            Invitees = [.. invite.Members.Where(static member => member.State <= CallMemberState.Received).Select(static member => new UIKitUser { UserId = member.UserId, UserName = member.Name })],
            Timeout = timeout,
            CustomData = invite.CustomData,
            Version = UIKitVersion.Current,
        };
        var envelope = new UIKitInvite
        {
            InviterId = invite.Sender.UserId,
            InviterName = invite.Sender.Name,
            Type = invite.Kind == CallKind.Video ? UIKitInvite.Video : UIKitInvite.Voice,
            Data = JsonSerializer.Serialize(call, Json.UIKitCall),
        };
        var message = Message(invite, UIKitMessage.Invite, JsonSerializer.Serialize(envelope, Json.UIKitInvite)) with { Timeout = timeout };
        _invitations.AddOwn(message.InvitationId, invite.CallId, invite.RingTimeout);
        return message;
    }

    private DecodedSignal Read(UIKitMessage message, UserId from)
    {
        if (message.Operation == UIKitMessage.Invite)
        {
            var envelope = JsonSerializer.Deserialize(message.Data, Json.UIKitInvite);
            var call = envelope is null ? null : JsonSerializer.Deserialize(envelope.Data, Json.UIKitCall);
            var decoded = envelope is null || call is null ? DecodedSignal.Dropped(SignalDropReason.Malformed) : _reader.Invite(message, from, envelope, call);
            if (decoded.Signal is { } invite)
            {
                _invitations.Add(message.InvitationId, invite.CallId, from);
            }

            return decoded;
        }

        if (message.Operation is not (UIKitMessage.Accept or UIKitMessage.Reject or UIKitMessage.Cancel))
        {
            return DecodedSignal.Dropped(SignalDropReason.UnknownKind);
        }

        return Answer(message, from, _invitations.Find(message.InvitationId));
    }

    // ZIM allows answers without data. Some kits include the call, for the case that the invitation is no longer remembered.
    private DecodedSignal Answer(UIKitMessage message, UserId from, CallId? known)
    {
        switch (message.Operation)
        {
            case UIKitMessage.Accept:
                var accept = Data(message, Json.UIKitAccept, new UIKitAccept());
                return (known ?? accept.CallId) is { } accepted ? _reader.Accept(message, from, accepted, accept) : Unknown();
            case UIKitMessage.Reject:
                var reject = Data(message, Json.UIKitReject, new UIKitReject());
                return (known ?? reject.CallId) is { } rejected ? _reader.Reject(message, from, rejected, reject) : Unknown();
            default:
                var cancel = Data(message, Json.UIKitCancel, new UIKitCancel());
                return (known ?? cancel.CallId) is { } cancelled ? _reader.Cancel(message, from, cancelled, cancel) : Unknown();
        }
    }

    private static DecodedSignal Unknown() => DecodedSignal.Dropped(SignalDropReason.UnknownInvitation);

    private static T Data<T>(UIKitMessage message, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, T none) =>
        message.Data.Length == 0 ? none : JsonSerializer.Deserialize(message.Data, type) ?? throw new JsonException();
}
