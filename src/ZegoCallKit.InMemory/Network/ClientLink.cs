using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Network;

/// <summary>Represents one engine's connection to the cloud: ordered, and delayed by the user's network conditions. What is sent while the user is disconnected is lost.</summary>
internal sealed class ClientLink : IClientLink
{
    private readonly EngineContext _context;
    private readonly EngineEvents _events;
    private readonly Action<Action> _postToServer;
    private readonly DelayLine _up;
    private readonly DelayLine _down;

    /// <param name="context">The context of the engine.</param>
    /// <param name="events">The events of the engine, on whose loop everything from the cloud runs.</param>
    /// <param name="postToServer">Runs an action on the server's loop.</param>
    public ClientLink(EngineContext context, EngineEvents events, Action<Action> postToServer)
    {
        _context = context;
        _events = events;
        _postToServer = postToServer;
        _up = new DelayLine(context.Time, postToServer);
        _down = new DelayLine(context.Time, events.Post);
    }

    /// <summary>Gets what the engine does when the link is lost, on its loop.</summary>
    public required Action OnLost { get; init; }

    /// <summary>Gets what the engine does when the link is restored, on its loop.</summary>
    public required Action OnRestored { get; init; }

    /// <summary>Gets what the engine does when its network conditions change, on its loop.</summary>
    public required Action<NetworkConditions, bool> OnNetworkChanged { get; init; }

    /// <summary>Binds the engine to a user. The engine's gate must be held.</summary>
    public void Bind(CloudUser user)
    {
        var former = _context.User;
        if (ReferenceEquals(user, former))
        {
            return;
        }

        _context.User = user;
        var wasOnline = user.IsOnline;
        _postToServer(() =>
        {
            former?.Links.Remove(this);
            user.Links.Add(this);
            if (!user.IsOnline)
            {
                // The network was disconnected before this engine was known to use it.
                Break();
            }
            else if (!wasOnline)
            {
                // What the engine sent meanwhile was lost.
                Restore();
            }
        });
    }

    /// <summary>Unbinds the destroyed engine from the cloud as soon as everything it sent has arrived. The engine's gate must be held.</summary>
    public void Unbind()
    {
        if (_context.User is { } former)
        {
            _context.User = null;
            _postToServer(() => former.Links.Remove(this));
        }
    }

    /// <summary>Sends an action for the server to run.</summary>
    public void ToCloud(Action request) => Send(_up, request);

    public void ToClient(Action notify) => Send(_down, notify);

    public void ToClientUnreliably(Action notify)
    {
        if (_context.User is { } user && !user.Link.DrawLoss(user.Network))
        {
            ToClient(notify);
        }
    }

    public void Lose()
    {
        Break();
        _events.Post(OnLost);
    }

    public void Restore() => _events.Post(OnRestored);

    public void ReportNetwork(CloudUser user) => _events.Post(() => OnNetworkChanged(user.Network, user.IsOnline));

    private void Break()
    {
        _up.Clear();
        _down.Clear();
    }

    private void Send(DelayLine line, Action item)
    {
        if (_context.User is { IsOnline: true } user)
        {
            line.Post(item, user.Link.Draw(user.Network));
        }
    }
}
