using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Represents a login of a participant. Notifications from the cloud are sent to the participant as texts. Used only on the cloud's loop.</summary>
internal sealed class ParticipantLogin : ILoginClient
{
    public ParticipantLogin(ParticipantSession session, CloudUser account, ParticipantTexts.Login text)
    {
        Session = session;
        Handle = text.Handle;
        Ticket = new LoginTicket(this, session.Link, account)
        {
            RoomId = text.RoomId,
            User = new EngineUser(text.UserId, text.UserName),
            Options = new EngineLoginOptions { MaxMemberCount = Math.Max(0, text.MaxMembers), NotifyUsers = true },
            IsMultiRoom = text.MultiRoom,
        };
    }

    public ParticipantSession Session { get; }

    public uint Handle { get; }

    public LoginTicket Ticket { get; }

    public void OnAdmitted(long sessionId, RoomSnapshot snapshot) => Session.Send(new DeskTexts.Admitted(
        Handle,
        sessionId,
        [.. snapshot.Users.Select(static user => ToWire(user.Key, user.Value))],
        [.. snapshot.Streams.Select(static stream => ToWire(stream.Key, stream.Value))],
        [.. snapshot.ExtraInfos.Values.Select(ToWire)]));

    public void OnRefused(int code)
    {
        Session.Refuse(Handle, Ticket.RoomId, Ticket.User.Id, code);
        Session.Forget(this);
    }

    public void OnKicked(int code)
    {
        Session.Send(new DeskTexts.Kicked(Handle, code));
        Session.Forget(this);
    }

    public void OnTokenWillExpire(TimeSpan remaining) => Session.Send(new DeskTexts.TokenWillExpire(Handle, (long)remaining.TotalMilliseconds));

    public void OnUpdate(RoomUpdate update)
    {
        var numbers = update.Numbers;
        switch (update.Event)
        {
            case RoomUsersUpdated { Type: UpdateType.Add } users:
                Session.Send(new DeskTexts.Users(Handle) { Added = [.. users.Users.Zip(numbers, static (user, n) => ToWire(n, user))], Silent = update.IsSilent });
                break;
            case RoomUsersUpdated:
                Session.Send(new DeskTexts.Users(Handle) { Removed = numbers, Silent = update.IsSilent });
                break;
            case RoomStreamsUpdated { Type: UpdateType.Add } streams:
                Session.Send(new DeskTexts.Streams(Handle) { Added = [.. streams.Streams.Zip(numbers, static (stream, n) => ToWire(n, stream))], Silent = update.IsSilent });
                break;
            case RoomStreamsUpdated streams:
                Session.Send(new DeskTexts.Streams(Handle) { Removed = [.. numbers.Zip(streams.DeleteReasons, static (n, reason) => new WireRemovedStream(n, reason))], Silent = update.IsSilent });
                break;
            case RoomStreamExtraInfoUpdated infos:
                Session.Send(new DeskTexts.StreamInfos(Handle, [.. infos.Streams.Zip(numbers, static (stream, n) => new WireStreamInfo(n, stream.ExtraInfo))]) { Silent = update.IsSilent });
                break;
            case RoomExtraInfoUpdated infos:
                Session.Send(new DeskTexts.Infos(Handle, [.. infos.Infos.Select(ToWire)]) { Silent = update.IsSilent });
                break;
            case RoomOnlineUserCountUpdated count:
                Session.Send(new DeskTexts.Count(Handle, count.Count));
                break;
            default:
                throw new NotSupportedException($"The protocol has no text for the change {update.Event.GetType().Name} of a room.");
        }
    }

    public void OnMessage(EngineEvent message)
    {
        switch (message)
        {
            case BroadcastMessagesReceived broadcasts:
                foreach (var it in broadcasts.Messages)
                {
                    Session.Send(new DeskTexts.BroadcastReceived(Handle, it.From.Id, it.From.Name, it.Text, it.MessageId, it.SentAt.ToUnixTimeMilliseconds()));
                }

                break;
            case BarrageMessagesReceived barrages:
                foreach (var it in barrages.Messages)
                {
                    Session.Send(new DeskTexts.BarrageReceived(Handle, it.From.Id, it.From.Name, it.Text, it.MessageId, it.SentAt.ToUnixTimeMilliseconds()));
                }

                break;
            case CustomCommandReceived command:
                Session.Send(new DeskTexts.CommandReceived(Handle, command.From.Id, command.From.Name, command.Command));
                break;
            case TransparentMessageReceived bytes:
                Session.Send(new DeskTexts.BytesReceived(Handle, bytes.From.Id, bytes.From.Name, bytes.Content));
                break;
            default:
                throw new NotSupportedException($"The protocol has no text for the message {message.GetType().Name}.");
        }
    }

    private static WireUser ToWire(long n, EngineUser user) => new(n, user.Id, user.Name);

    private static WireStream ToWire(long n, EngineStreamInfo stream) => new(n, stream.Id, stream.User.Id, stream.User.Name, stream.ExtraInfo);

    private static WireInfo ToWire(EngineRoomExtraInfo info) => new(info.Key, info.Value, info.UpdatedBy.Id, info.UpdatedBy.Name, info.UpdatedAt.ToUnixTimeMilliseconds());
}
