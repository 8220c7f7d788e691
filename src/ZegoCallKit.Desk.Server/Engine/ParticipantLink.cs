using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory;
using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Network;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Represents the link between the cloud and one participant. While there is no connection or the user's network is cut, everything is lost. Used only on the cloud's loop.</summary>
internal sealed class ParticipantLink : IClientLink
{
    private readonly ParticipantSession _session;
    private readonly DelayLine _up;
    private readonly DelayLine _down;

    public ParticipantLink(ParticipantSession session, CloudServer cloud)
    {
        _session = session;
        _up = new DelayLine(cloud.Time, cloud.Post);
        _down = new DelayLine(cloud.Time, cloud.Post);
    }

    private CloudUser? User => _session.Account;

    /// <summary>Handles what the participant sent: at once, or when the simulated link has delivered it.</summary>
    public void ToCloud(Action action) => Carry(_up, action);

    public void ToClient(Action notify) => Carry(_down, notify);

    public void ToClientUnreliably(Action notify)
    {
        if (User is { } user && !user.Link.DrawLoss(user.Network))
        {
            ToClient(notify);
        }
    }

    public void Lose()
    {
        Clear();
        ReportNetwork();
    }

    public void Restore() => ReportNetwork();

    public void ReportNetwork(CloudUser user) => ReportNetwork();

    /// <summary>Drops everything in transit.</summary>
    public void Clear()
    {
        _up.Clear();
        _down.Clear();
    }

    /// <summary>Sends the user's network conditions to the participant.</summary>
    public void ReportNetwork()
    {
        if (User is { } user)
        {
            _session.Send(new DeskTexts.Network(user.IsOnline, user.Network.Latency.TotalMilliseconds, user.Network.Jitter.TotalMilliseconds, user.Network.Loss));
        }
    }

    // For a participant that simulates the conditions itself, they must not be applied twice.
    private void Carry(DelayLine line, Action action)
    {
        if (!_session.IsConnected || User is { IsOnline: false })
        {
            return;
        }

        if (_session.Simulates || User is not { } user || (user.Network == NetworkConditions.Perfect && !_session.HasDelayed))
        {
            action();
            return;
        }

        // Later messages must not overtake those that are still delayed.
        _session.HasDelayed = true;
        line.Post(action, user.Link.Draw(user.Network));
    }
}
