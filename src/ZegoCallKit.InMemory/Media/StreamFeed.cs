using ZegoCallKit.InMemory.Media.Incoming;
using ZegoCallKit.InMemory.Media.Lanes;

namespace ZegoCallKit.InMemory.Media;

/// <summary>Represents what the players of a channel's streams use of their publisher: the routes, the link and what is silenced. Thread-safe.</summary>
internal sealed class StreamFeed(LinkState link, Action<IRoute> attached)
{
    private volatile bool _isVideoSilenced;
    private volatile bool _isAudioSilenced;

    public RouteSet Routes { get; } = new();

    /// <summary>Gets the publisher's link to the cloud.</summary>
    public LinkState Link { get; } = link;

    /// <summary>Gets whether players should expect no video.</summary>
    public bool IsVideoSilenced => _isVideoSilenced;

    /// <summary>Gets whether players should expect no audio.</summary>
    public bool IsAudioSilenced => _isAudioSilenced;

    /// <summary>Sets what players should not expect, and notifies the routes if it has changed.</summary>
    public void Silence(bool video, bool audio)
    {
        if (_isVideoSilenced == video && _isAudioSilenced == audio)
        {
            return;
        }

        _isVideoSilenced = video;
        _isAudioSilenced = audio;
        foreach (var route in Routes.Current)
        {
            route.OnSilenced();
        }
    }

    /// <summary>Connects a player, on the player's thread, and notifies the publisher.</summary>
    public void Attach(IRoute route)
    {
        Routes.Add(route);
        attached(route);
    }

    public void Detach(IRoute route) => Routes.Remove(route);
}
