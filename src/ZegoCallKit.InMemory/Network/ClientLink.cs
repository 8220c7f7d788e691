using ZegoCallKit.InMemory.Cloud;
using ZegoCallKit.InMemory.Engine;

namespace ZegoCallKit.InMemory.Network;

/// <summary>One engine's connection to the cloud: ordered and delayed by the user's network conditions; while the user is cut off, what is sent is lost.</summary>
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

    /// <summary>Whose link it is: the user of the last login, <see langword="null"/> before the first.</summary>
    public CloudUser? User => _user;

    /// <summary>Binds the engine to a user. The engine's gate is held.</summary>
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
                // The network went before it was known that this engine uses it, too.
                Break();
            }
        });
    }

    /// <summary>The engine is destroyed: the cloud knows it no longer, once what it has sent is there. The engine's gate is held.</summary>
    public void Unbind()
    {
        if (_user is { } former)
        {
            _user = null;
            _server.Post(() => former.Links.Remove(this));
        }
    }

    /// <summary>Sends something for the server to do.</summary>
    public void ToCloud(Action request) => Send(_up, request);

    /// <summary>Sends something for the engine to do, under its gate.</summary>
    public void ToClient(Action news) => Send(_down, news);

    /// <summary>Sends something that may be lost.</summary>
    public void ToClientUnreliably(Action news)
    {
        if (_user is { } user && !user.Link.DrawLoss(user.Network))
        {
            ToClient(news);
        }
    }

    /// <summary>What is under way is lost.</summary>
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
