using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Represents what the players of a channel's streams use of their publisher: the routes, the link and what is silenced. Thread-safe.</summary>
internal sealed class StreamFeed(LinkState link, Action<Route> attached)
{
    private volatile bool _isVideoSilenced;
    private volatile bool _isAudioSilenced;

    public RouteSet Routes { get; } = new();

    /// <summary>Gets the publisher's link to the cloud.</summary>
    public LinkState Link { get; } = link;

    /// <summary>Gets or sets whether players should expect no video.</summary>
    public bool IsVideoSilenced
    {
        get => _isVideoSilenced;
        set => _isVideoSilenced = value;
    }

    /// <summary>Gets or sets whether players should expect no audio.</summary>
    public bool IsAudioSilenced
    {
        get => _isAudioSilenced;
        set => _isAudioSilenced = value;
    }

    /// <summary>Connects a player, on the player's thread, and notifies the publisher.</summary>
    public void Attach(Route route)
    {
        Routes.Add(route);
        attached(route);
    }

    public void Detach(Route route) => Routes.Remove(route);
}
