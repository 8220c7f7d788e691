using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Network;

/// <summary>Represents one engine's connection to the cloud: ordered, and delayed by the user's network conditions. What is sent while the user is disconnected is lost.</summary>
internal sealed class ClientLink
{
    private readonly CloudServer _server;
    private readonly DelayLine _up;
    private readonly DelayLine _down;
    private CloudUser? _user;

    public ClientLink(CloudServer server, EngineCore core)
    {
        _server = server;
        Core = core;
        _up = new DelayLine(server.Options.TimeProvider, server.Post);
        _down = new DelayLine(server.Options.TimeProvider, core.Events.Post);
    }

    public EngineCore Core { get; }

    /// <summary>Gets the user of the last login; <see langword="null"/> before the first.</summary>
    public CloudUser? User => _user;

    /// <summary>Binds the engine to a user. The engine's gate must be held.</summary>
    public void Bind(CloudUser user)
    {
        if (ReferenceEquals(user, _user))
        {
            return;
        }

        var former = _user;
        _user = user;
        _server.Post(() =>
        {
            former?.Links.Remove(this);
            user.Links.Add(this);
            if (!user.IsOnline)
            {
                // The network was disconnected before this engine was known to use it.
                Break();
            }
        });
    }

    /// <summary>Unbinds the destroyed engine from the cloud as soon as everything it sent has arrived. The engine's gate must be held.</summary>
    public void Unbind()
    {
        if (_user is { } former)
        {
            _user = null;
            _server.Post(() => former.Links.Remove(this));
        }
    }

    /// <summary>Sends an action for the server to run.</summary>
    public void ToCloud(Action request) => Send(_up, request);

    /// <summary>Sends an action for the engine to run with its gate held.</summary>
    public void ToClient(Action news) => Send(_down, news);

    /// <summary>Sends an action that may be lost.</summary>
    public void ToClientUnreliably(Action news)
    {
        if (_user is { } user && !user.Link.DrawLoss(user.Network))
        {
            ToClient(news);
        }
    }

    /// <summary>Drops everything in transit.</summary>
    public void Break()
    {
        _up.Clear();
        _down.Clear();
    }

    private void Send(DelayLine line, Action item)
    {
        if (_user is { IsOnline: true } user)
        {
            line.Post(item, user.Link.Draw(user.Network));
        }
    }
}
