using ZegoCallKit.Desk.Server.Security;
using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Executes a participant's requests after validating them: a .NET engine validates before it sends, but a page may not. Used only on the cloud's loop.</summary>
internal sealed class ParticipantRequests(ParticipantSession session, CloudServer cloud, DeskOptions options, TokenGate tokens)
{
    private const int MostLogins = 10;

    private readonly ParticipantMedia _media = new(session, cloud, options);
    private readonly ParticipantMessages _messages = new(session, cloud);

    /// <exception cref="WireFaultException">The participant breaks the protocol.</exception>
    public void Handle(ParticipantText text)
    {
        switch (text)
        {
            case ParticipantTexts.Login it:
                Login(it);
                break;
            case ParticipantTexts.Leave it when session.Logins.Find(it.Login) is { } login:
                cloud.Leave(login.Ticket);
                session.Forget(login);
                break;
            case ParticipantTexts.RenewToken it when session.Logins.Find(it.Login) is { } login && tokens.Check(login.Ticket.User.Id, it.Token) == ZegoErrorCode.None:
                cloud.RenewToken(login.Ticket, it.Token);
                break;
            case ParticipantTexts.Publish or ParticipantTexts.StopPublish or ParticipantTexts.SetStreamInfo or ParticipantTexts.Source:
                _media.HandlePublishing(text);
                break;
            case ParticipantTexts.Play or ParticipantTexts.StopPlay or ParticipantTexts.Want:
                _media.HandlePlaying(text);
                break;
            default:
                _messages.Handle(text);
                break;
        }
    }

    private void Login(ParticipantTexts.Login text)
    {
        var login = session.Logins.Find(text.Handle);
        if (login is null && (session.Logins.WasUsed(text.Handle) || text.Handle == 0))
        {
            return;
        }

        var code = Check(text, login);
        if (code != ZegoErrorCode.None)
        {
            session.Refuse(text.Handle, text.RoomId, text.UserId, (int)code);
            return;
        }

        var account = cloud.Users.Get(text.UserId);
        session.Bind(account);
        if (login is null)
        {
            login = new ParticipantLogin(session, account, text);
            session.Logins.Add(text.Handle, login);
        }

        if (!account.IsOnline || account.Network != InMemory.NetworkConditions.Perfect)
        {
            session.Link.ReportNetwork();
        }

        // While the user's network is cut, a login is lost, whatever it contains.
        if (!account.IsOnline)
        {
            return;
        }

        code = tokens.Check(text.UserId, text.Token ?? "");
        if (code != ZegoErrorCode.None)
        {
            cloud.Leave(login.Ticket);
            login.OnRefused((int)code);
            return;
        }

        cloud.Login(login.Ticket, new LoginRequest(
            text.Token ?? "",
            [.. (text.Publishes ?? []).Select(session.Publications.Find).OfType<ParticipantPublication>().Select(static it => it.Ticket)],
            [.. (text.Plays ?? []).Select(session.Plays.Find).OfType<ParticipantPlay>().Select(static it => it.Ticket)]));
    }

    private ZegoErrorCode Check(ParticipantTexts.Login text, ParticipantLogin? login)
    {
        ReadOnlySpan<ZegoErrorCode> codes =
        [
            IdRules.CheckUserId(text.UserId),
            IdRules.CheckUserName(text.UserName),
            IdRules.CheckRoomId(text.RoomId),
        ];
        foreach (var code in codes)
        {
            if (code != ZegoErrorCode.None)
            {
                return code;
            }
        }

        if (login is not null)
        {
            return login.Ticket.RoomId == text.RoomId && login.Ticket.User.Id == text.UserId ? ZegoErrorCode.None : ZegoErrorCode.RoomIdIncorrect;
        }

        if (session.Logins.All.Any(other => other.Ticket.User.Id != text.UserId))
        {
            return ZegoErrorCode.UserNotSame;
        }

        return session.Logins.Count < MostLogins ? ZegoErrorCode.None : ZegoErrorCode.RoomCountExceed;
    }
}
