using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Disconnects and reconnects users. Used only on the server's loop.</summary>
internal sealed class Outages(CloudServer server)
{
    /// <summary>How long the server keeps a user without a heartbeat.</summary>
    public static readonly TimeSpan HeartbeatTimeout = TimeSpan.FromSeconds(90);

    public void Disconnect(CloudUser user)
    {
        if (!user.IsOnline)
        {
            return;
        }

        user.IsOnline = false;
        foreach (var link in user.Links)
        {
            link.Lose();
        }

        foreach (var member in server.Rooms.MembershipsOf(user.Id))
        {
            BeginSilence(member);
        }
    }

    public void Reconnect(CloudUser user)
    {
        if (user.IsOnline)
        {
            return;
        }

        user.IsOnline = true;
        foreach (var link in user.Links)
        {
            link.Restore();
        }
    }

    /// <summary>Returns whether no client keeps a member alive: the login was in transit when its user was disconnected, or its engine was destroyed.</summary>
    public static bool IsCutOff(CloudMember member) => !member.Ticket.Account.IsOnline || !member.Ticket.Account.Links.Contains(member.Ticket.Link);

    public void TellNetwork(CloudUser user)
    {
        foreach (var link in user.Links)
        {
            link.ReportNetwork(user);
        }
    }

    /// <summary>Starts the timer after which the server removes a silent member.</summary>
    public void BeginSilence(CloudMember member)
    {
        member.EndSilence();
        IDisposable? timer = null;
        timer = server.After(HeartbeatTimeout, () =>
        {
            // The user may have reconnected after the timer fired.
            if (ReferenceEquals(member.SilenceTimer, timer))
            {
                server.Rooms.Remove(member, StreamDeleteReason.HeartbeatTimeout);
            }
        });
        member.SilenceTimer = timer;
    }
}
