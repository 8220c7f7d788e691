using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Cloud;

/// <summary>Holds what an engine has at the desk. Used only on the cloud's loop.</summary>
internal sealed class RemoteTables
{
    public HandleTable<LoginTicket, RemoteLogin> Logins { get; } = new();

    public HandleTable<PublishTicket, RemotePublication> Publishes { get; } = new();

    public HandleTable<PlayTicket, RemotePlay> Plays { get; } = new();

    public PendingAnswers Pending { get; } = new();

    /// <summary>Removes a login that is over, with all that belongs to it.</summary>
    public void End(LoginTicket ticket)
    {
        foreach (var publish in Publishes.Tickets.Where(publish => ReferenceEquals(publish.Login, ticket)))
        {
            Publishes.Remove(publish)?.Close();
        }

        foreach (var play in Plays.Tickets.Where(play => ReferenceEquals(play.Login, ticket)))
        {
            Plays.Remove(play);
        }

        Pending.Forget(ticket);
        Logins.Remove(ticket);
    }

    public void Clear()
    {
        foreach (var login in Logins.Tickets)
        {
            End(login);
        }
    }
}
