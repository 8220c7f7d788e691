using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Admits logins, resumes them after an outage and ends them. Used only on the server's loop.</summary>
internal sealed class Admission(CloudServer server)
{
    private readonly TokenExpiries _tokens = new();

    public void Login(LoginTicket ticket, LoginRequest request) => server.Handle(ticket.Account, CommandKind.Login, () => Admit(ticket, request));

    public void Leave(LoginTicket ticket)
    {
        ticket.HasLeft = true;
        if (ticket.Member is { } member)
        {
            server.Rooms.Remove(member, StreamDeleteReason.UserStopped);
        }
    }

    public void RenewToken(LoginTicket ticket, string token)
    {
        ticket.Token = token;
        if (ticket.Member is { } member)
        {
            Watch(member);
        }
    }

    /// <summary>Changes the expiry of the tokens of a user's logins.</summary>
    public void ExpireTokens(string userId, TimeSpan remaining)
    {
        foreach (var member in server.Rooms.MembershipsOf(userId).Where(m => m.Ticket.Token.Length > 0))
        {
            _tokens.SetExpiry(userId, member.Ticket.Token, server.Time.GetUtcNow() + remaining);
            Watch(member);
        }
    }

    /// <summary>Ends a login on behalf of the server.</summary>
    public void Kick(CloudMember member, ZegoErrorCode code, StreamDeleteReason reason)
    {
        var client = member.Ticket.Client;
        member.Ticket.KickedWith = (int)code;
        member.Send(() => client.OnKicked((int)code));
        server.Observer?.OnKicked(member, (int)code);
        server.Rooms.Remove(member, reason);
    }

    /// <summary>Watches the expiry of a member's token, if the member has one.</summary>
    public void Watch(CloudMember member)
    {
        var expires = _tokens.TryGetExpiry(member.Ticket.User.Id, member.Ticket.Token, out var expiry);
        if (!expires || member.TokenWatch?.Expiry != expiry)
        {
            member.TokenWatch?.Dispose();
            member.TokenWatch = expires ? new TokenWatch(server, member, expiry) : null;
        }

        member.TokenWatch?.Check();
    }

    private void Admit(LoginTicket ticket, LoginRequest request)
    {
        var client = ticket.Client;
        ticket.Token = request.Token;
        if (ticket.HasLeft)
        {
            return;
        }

        if (ticket.KickedWith != 0)
        {
            var kickedWith = ticket.KickedWith;
            ticket.Link.ToClient(() => client.OnKicked(kickedWith));
            return;
        }

        if (ticket.Member is { } known)
        {
            if (IsExpired(ticket))
            {
                server.Rooms.Remove(known, StreamDeleteReason.Disconnected);
                ticket.Link.ToClient(() => client.OnRefused((int)ZegoErrorCode.RoomTokenExpireError));
                return;
            }

            Resume(known, request);
            return;
        }

        var code = Refusal(ticket);
        if (code != ZegoErrorCode.None)
        {
            ticket.Link.ToClient(() => client.OnRefused((int)code));
            return;
        }

        EndFormer(ticket);
        if (server.Rooms.Find(ticket.RoomId) is { IsFull: true })
        {
            ticket.Link.ToClient(() => client.OnRefused((int)ZegoErrorCode.RoomExceedMaximumMember));
            return;
        }

        var member = server.Rooms.Enter(ticket);
        Welcome(member);
        Watch(member);
        WatchSilence(member);
    }

    // The login was in transit when its user was disconnected: no client keeps the member alive.
    private void WatchSilence(CloudMember member)
    {
        if (Outages.IsCutOff(member))
        {
            server.Outages.BeginSilence(member);
        }
    }

    // Another client of the user is kicked out; an earlier login of the same client, whose logout was lost in an outage, simply ends.
    private void EndFormer(LoginTicket ticket)
    {
        foreach (var former in server.Rooms.MembershipsOf(ticket.User.Id).ToArray())
        {
            if (former.Ticket.Link != ticket.Link)
            {
                Kick(former, ZegoErrorCode.RoomKickedOut, StreamDeleteReason.LoggedInAgain);
            }
            else if (!ticket.IsMultiRoom || string.Equals(former.Ticket.RoomId, ticket.RoomId, StringComparison.Ordinal))
            {
                server.Rooms.Remove(former, StreamDeleteReason.LoggedInAgain);
            }
        }
    }

    private ZegoErrorCode Refusal(LoginTicket ticket)
    {
        if (ticket.Account.Faults.LoginError != ZegoErrorCode.None)
        {
            return ticket.Account.Faults.LoginError;
        }

        if (IsExpired(ticket))
        {
            return ZegoErrorCode.RoomTokenExpireError;
        }

        return ticket.IsMultiRoom && !server.Options.AllowMultiRoom ? ZegoErrorCode.RoomLoginMultiRoomNotOpen : ZegoErrorCode.None;
    }

    private bool IsExpired(LoginTicket ticket) =>
        _tokens.TryGetExpiry(ticket.User.Id, ticket.Token, out var expiry) && expiry <= server.Time.GetUtcNow();

    // Stops what the client stopped during the outage.
    private void Resume(CloudMember member, LoginRequest request)
    {
        member.EndSilence();
        foreach (var stream in member.Streams.Except(request.Publishes).ToArray())
        {
            server.Streams.StopPublish(stream, StreamDeleteReason.UserStopped);
        }

        foreach (var play in member.Plays.Except(request.Plays).ToArray())
        {
            server.Streams.StopPlay(play);
        }

        // The warning follows the welcome, because the client receives nothing before it.
        Welcome(member);
        Watch(member);
        WatchSilence(member);
    }

    private static void Welcome(CloudMember member)
    {
        var client = member.Ticket.Client;
        var snapshot = member.Room.Snapshot;
        member.Send(() => client.OnAdmitted(member.Number, snapshot));
    }
}
