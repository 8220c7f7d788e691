using ZegoCallKit.Desk.Server.Api.Watching;
using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Server.Api.Feed;

/// <summary>Holds the watchers. Used on the cloud's loop unless stated otherwise.</summary>
internal sealed class Watchers
{
    private readonly HashSet<WatchConnection> _all = [];
    private readonly DeskHub _hub;

    public Watchers(DeskHub hub, DeskWatch watch)
    {
        _hub = hub;
        watch.Published = stream => Each(watcher => watcher.OnPublished(stream));
        watch.Unpublished = stream => Each(watcher => watcher.OnUnpublished(stream));
    }

    /// <summary>Runs a watcher until its connection has ended. Can be called on any thread.</summary>
    public async Task RunAsync(WatchConnection watcher)
    {
        _hub.Cloud.Post(() => Add(watcher));
        try
        {
            await watcher.RunAsync().ConfigureAwait(false);
        }
        finally
        {
            _hub.Cloud.Post(() => _all.Remove(watcher));
        }
    }

    /// <summary>Ends all watchers, because the host is stopping. Can be called on any thread.</summary>
    public void StopAll() => _hub.Cloud.Post(() => Each(static watcher => watcher.Stop(WireClose.DeskStops, "The desk stops.")));

    private void Add(WatchConnection watcher)
    {
        if (_all.Count >= _hub.Options.MaxParticipants)
        {
            watcher.Stop(WireClose.DeskFull, $"The desk has {_hub.Options.MaxParticipants} watchers already.");
            return;
        }

        _all.Add(watcher);
    }

    private void Each(Action<WatchConnection> action)
    {
        foreach (var watcher in _all)
        {
            action(watcher);
        }
    }
}
