using ZegoCallKit.Desk.Wire;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Cloud;

/// <summary>Dispatches each message of the desk to its subject; messages about ended subjects are ignored.</summary>
internal static class RemoteTexts
{
    public static void Apply(DeskText text, RemoteTables tables)
    {
        var (logins, publishes, plays) = (tables.Logins, tables.Publishes, tables.Plays);
        switch (text)
        {
            case DeskTexts.Refused it when logins.Find(it.Login) is { } login:
                login.Tell(client => client.OnRefused(it.Code));
                tables.End(login.Ticket);
                break;
            case DeskTexts.Kicked it when logins.Find(it.Login) is { } login:
                login.Tell(client => client.OnKicked(it.Code));
                tables.End(login.Ticket);
                break;
            case DeskTexts.Done it:
                tables.Pending.Complete(it.Id, it.Code, it.MessageId ?? "");
                break;
            case DeskTexts.Admitted it:
                logins.Find(it.Login)?.Apply(it);
                break;
            case DeskTexts.Users it:
                logins.Find(it.Login)?.Apply(it);
                break;
            case DeskTexts.Streams it:
                logins.Find(it.Login)?.Apply(it);
                break;
            case DeskTexts.StreamInfos it:
                logins.Find(it.Login)?.Apply(it);
                break;
            case DeskTexts.Infos it:
                logins.Find(it.Login)?.Apply(it);
                break;
            case DeskTexts.Count it:
                logins.Find(it.Login)?.Apply(it);
                break;
            case DeskTexts.TokenWillExpire it:
                logins.Find(it.Login)?.Tell(client => client.OnTokenWillExpire(TimeSpan.FromMilliseconds(it.Remaining)));
                break;
            case DeskTexts.Publishing it:
                publishes.Find(it.Publish)?.OnPublishing();
                break;
            case DeskTexts.PublishInterrupted it:
                publishes.Find(it.Publish)?.OnInterrupted();
                break;
            case DeskTexts.PublishRefused it:
                publishes.Find(it.Publish)?.OnRefused(it.Code);
                break;
            case DeskTexts.Playing it:
                plays.Find(it.Play)?.OnPlaying(it);
                break;
            case DeskTexts.PlayEnded it:
                plays.Find(it.Play)?.OnEnded();
                break;
            case DeskTexts.PlayInterrupted it:
                plays.Find(it.Play)?.OnInterrupted();
                break;
            case DeskTexts.SourceChanged it:
                plays.Find(it.Play)?.OnSource(it.ToSource());
                break;
            case DeskTexts.PublisherQuality it:
                plays.Find(it.Play)?.OnQuality(it);
                break;
            default:
                ApplyMessage(text, logins);
                break;
        }
    }

    private static void ApplyMessage(DeskText text, HandleTable<LoginTicket, RemoteLogin> logins)
    {
        switch (text)
        {
            case DeskTexts.BroadcastReceived it when logins.Find(it.Login) is { } login:
                login.TellMessage(new BroadcastMessagesReceived(login.Ticket.RoomId, [MessageOf(it.UserId, it.UserName, it.Text, it.MessageId, it.At)]));
                break;
            case DeskTexts.BarrageReceived it when logins.Find(it.Login) is { } login:
                login.TellMessage(new BarrageMessagesReceived(login.Ticket.RoomId, [MessageOf(it.UserId, it.UserName, it.Text, it.MessageId, it.At)]));
                break;
            case DeskTexts.CommandReceived it when logins.Find(it.Login) is { } login:
                login.TellMessage(new CustomCommandReceived(login.Ticket.RoomId, new EngineUser(it.UserId, it.UserName), it.Text));
                break;
            case DeskTexts.BytesReceived it when logins.Find(it.Login) is { } login:
                login.TellMessage(new TransparentMessageReceived(login.Ticket.RoomId, new EngineUser(it.UserId, it.UserName), it.Content));
                break;
        }
    }

    private static EngineMessage MessageOf(string userId, string userName, string text, string messageId, long at) =>
        new(new EngineUser(userId, userName), text, messageId, WireTime.FromMilliseconds(at));
}
