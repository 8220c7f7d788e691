using System.Text;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Messaging;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Executes a participant's requests for messages and room extra info. Used only on the cloud's loop.</summary>
internal sealed class ParticipantMessages(ParticipantSession session, CloudServer cloud)
{
    private const int MaxKeyBytes = 127;
    private const int MaxValueBytes = 4_095;
    private const int MaxContentBytes = 4_096;

    public void Handle(ParticipantText text)
    {
        switch (text)
        {
            case ParticipantTexts.SetInfo it when session.Logins.Find(it.Login) is { } login:
                Answer(it.Id, CheckInfo(it.Key, it.Value), answer => cloud.SetRoomExtraInfo(login.Ticket, it.Key, it.Value, answer));
                break;
            case ParticipantTexts.Broadcast it when session.Logins.Find(it.Login) is { } login:
                Answer(it.Id, MessageChecks.CheckText(it.Text), answer => cloud.SendBroadcast(login.Ticket, it.Text, answer));
                break;
            case ParticipantTexts.Barrage it when session.Logins.Find(it.Login) is { } login:
                Answer(it.Id, MessageChecks.CheckText(it.Text), answer => cloud.SendBarrage(login.Ticket, it.Text, answer));
                break;
            case ParticipantTexts.Command it when session.Logins.Find(it.Login) is { } login:
                Answer(it.Id, MessageChecks.CheckCommand(it.Text, it.To ?? []), answer => cloud.SendCustomCommand(login.Ticket, it.Text, it.To ?? [], answer));
                break;
            case ParticipantTexts.Bytes it when session.Logins.Find(it.Login) is { } login:
                var message = new EngineTransparentMessage { Content = it.Content, ToUserIds = it.To ?? [], Target = it.Target };
                var code = it.Content.IsEmpty ? ZegoErrorCode.ImContentNull : it.Content.Length > MaxContentBytes ? ZegoErrorCode.ImContentTooLong : ZegoErrorCode.None;
                Answer(it.Id, code, answer => cloud.SendTransparent(login.Ticket, message, answer));
                break;
        }
    }

    private static ZegoErrorCode CheckInfo(string key, string value)
    {
        if (key.Length == 0)
        {
            return ZegoErrorCode.RoomExtraInfoKeyEmpty;
        }

        if (Encoding.UTF8.GetByteCount(key) > MaxKeyBytes)
        {
            return ZegoErrorCode.RoomExtraInfoKeyTooLong;
        }

        return Encoding.UTF8.GetByteCount(value) > MaxValueBytes ? ZegoErrorCode.RoomExtraInfoValueTooLong : ZegoErrorCode.None;
    }

    private void Answer(uint id, ZegoErrorCode refusal, Action<IPendingAnswer> ask)
    {
        var answer = new ParticipantAnswer(session, id);
        if (refusal != ZegoErrorCode.None)
        {
            answer.Complete((int)refusal, "");
            return;
        }

        ask(answer);
    }
}
