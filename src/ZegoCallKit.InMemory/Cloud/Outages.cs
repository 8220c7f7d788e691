using ZegoCallKit.Engine.Events;

namespace ZegoCallKit.InMemory.Cloud;

/// <summary>Cuts users off and lets them back. Belongs to the server's loop.</summary>
internal sealed class Outages(CloudServer server)
{
    /// <summary>How long the server keeps a user who has fallen silent.</summary>
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
            link.Break();
            link.Core.Events.Post(link.Core.Rooms.OnLinkLost);
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
            link.Core.Events.Post(link.Core.Rooms.OnLinkBack);
        }
    }

    /// <summary>A login that was on its way when its user was cut off, or whose engine is gone, has no client to keep it alive.</summary>
    public static bool IsCutOff(CloudMember member) => !member.Ticket.Account.IsOnline || !member.Ticket.Account.Links.Contains(member.Ticket.Link);

    public void TellNetwork(CloudUser user)
    {
        foreach (var link in user.Links)
        {
            link.Core.Events.Post(() => link.Core.Media.SetNetwork(user.Network, user.IsOnline));
        }
    }

    /// <summary>Counts until the server gives a silent member up.</summary>
    public void BeginSilence(CloudMember member)
    {
        member.EndSilence();
        IDisposable? timer = null;
        timer = server.After(HeartbeatTimeout, () =>
        {
            // The user may have come back after the timer had fired.
            if (ReferenceEquals(member.SilenceTimer, timer))
            {
                server.Rooms.Remove(member, StreamDeleteReason.HeartbeatTimeout);
            }
        });
        member.SilenceTimer = timer;
    }
}
