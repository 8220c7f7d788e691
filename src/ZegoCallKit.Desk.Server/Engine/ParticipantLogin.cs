using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Represents a login of a participant: what the cloud tells it becomes texts. Used only on the cloud's loop.</summary>
internal sealed class ParticipantLogin : ILoginClient
{
    private readonly ParticipantSession _session;

    public ParticipantLogin(ParticipantSession session, CloudUser account, ParticipantTexts.Login text)
    {
        _session = session;
        Handle = text.Handle;
        Ticket = new LoginTicket(this, session.Link, account)
        {
            RoomId = text.RoomId,
            User = new EngineUser(text.UserId, text.UserName),
            Options = new EngineLoginOptions { MaxMemberCount = Math.Max(0, text.MaxMembers), NotifyUsers = true },
            IsMultiRoom = text.MultiRoom,
        };
    }

    public uint Handle { get; }

    public LoginTicket Ticket { get; }

    public void OnAdmitted(long sessionId, RoomSnapshot snapshot) => _session.Send(new DeskTexts.Admitted(
        Handle,
        sessionId,
        [.. snapshot.Users.Select(static user => ToWire(user.Key, user.Value))],
        [.. snapshot.Streams.Select(static stream => ToWire(stream.Key, stream.Value))],
        [.. snapshot.ExtraInfos.Values.Select(ToWire)]));

    public void OnRefused(int code)
    {
        _session.Send(new DeskTexts.Refused(Handle, code));
        _session.Forget(this);
    }

    public void OnKicked(int code)
    {
        _session.Send(new DeskTexts.Kicked(Handle, code));
        _session.Forget(this);
    }

    public void OnTokenWillExpire(TimeSpan remaining) => _session.Send(new DeskTexts.TokenWillExpire(Handle, (long)remaining.TotalMilliseconds));

    public void OnUpdate(RoomUpdate update)
    {
        var numbers = update.Numbers;
        switch (update.Event)
        {
            case RoomUsersUpdated { Type: UpdateType.Add } users:
                _session.Send(new DeskTexts.Users(Handle) { Added = [.. users.Users.Zip(numbers, static (user, n) => ToWire(n, user))], Silent = update.IsSilent });
                break;
            case RoomUsersUpdated:
                _session.Send(new DeskTexts.Users(Handle) { Removed = numbers, Silent = update.IsSilent });
                break;
            case RoomStreamsUpdated { Type: UpdateType.Add } streams:
                _session.Send(new DeskTexts.Streams(Handle) { Added = [.. streams.Streams.Zip(numbers, static (stream, n) => ToWire(n, stream))], Silent = update.IsSilent });
                break;
            case RoomStreamsUpdated streams:
                _session.Send(new DeskTexts.Streams(Handle) { Removed = [.. numbers.Zip(streams.DeleteReasons, static (n, reason) => new WireRemovedStream(n, reason))], Silent = update.IsSilent });
                break;
            case RoomStreamExtraInfoUpdated infos:
                _session.Send(new DeskTexts.StreamInfos(Handle, [.. infos.Streams.Zip(numbers, static (stream, n) => new WireStreamInfo(n, stream.ExtraInfo))]) { Silent = update.IsSilent });
                break;
            case RoomExtraInfoUpdated infos:
                _session.Send(new DeskTexts.Infos(Handle, [.. infos.Infos.Select(ToWire)]) { Silent = update.IsSilent });
                break;
            case RoomOnlineUserCountUpdated count:
                _session.Send(new DeskTexts.Count(Handle, count.Count));
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
                    _session.Send(new DeskTexts.BroadcastReceived(Handle, it.From.Id, it.From.Name, it.Text, it.MessageId, it.SentAt.ToUnixTimeMilliseconds()));
                }

                break;
            case BarrageMessagesReceived barrages:
                foreach (var it in barrages.Messages)
                {
                    _session.Send(new DeskTexts.BarrageReceived(Handle, it.From.Id, it.From.Name, it.Text, it.MessageId, it.SentAt.ToUnixTimeMilliseconds()));
                }

                break;
            case CustomCommandReceived command:
                _session.Send(new DeskTexts.CommandReceived(Handle, command.From.Id, command.From.Name, command.Command));
                break;
            case TransparentMessageReceived bytes:
                _session.Send(new DeskTexts.BytesReceived(Handle, bytes.From.Id, bytes.From.Name, bytes.Content));
                break;
            default:
                throw new NotSupportedException($"The protocol has no text for the message {message.GetType().Name}.");
        }
    }

    private static WireUser ToWire(long n, EngineUser user) => new(n, user.Id, user.Name);

    private static WireStream ToWire(long n, EngineStreamInfo stream) => new(n, stream.Id, stream.User.Id, stream.User.Name, stream.ExtraInfo);

    private static WireInfo ToWire(EngineRoomExtraInfo info) => new(info.Key, info.Value, info.UpdatedBy.Id, info.UpdatedBy.Name, info.UpdatedAt.ToUnixTimeMilliseconds());
}
