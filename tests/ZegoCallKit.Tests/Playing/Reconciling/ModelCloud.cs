using ZegoCallKit.Engine;

namespace ZegoCallKit.Tests.Playing.Reconciling;

/// <summary>
/// Models the real streams of a room, and a connection that loses, duplicates and reorders the updates about them. After an outage, only the list shows the real streams.
/// </summary>
internal sealed class ModelCloud
{
    private readonly Dictionary<string, EngineStreamInfo> _streams = [];
    private readonly List<Action<PlayHost>> _inFlight = [];
    private bool _connected = true;

    public IReadOnlyList<EngineStreamInfo> List => [.. _streams.Values];

    public void Publish(EngineStreamInfo stream)
    {
        if (_streams.TryGetValue(stream.Id, out var before) && before.User == stream.User)
        {
            return;
        }

        Unpublish(stream.Id);
        _streams[stream.Id] = stream;
        Send(host => host.Follow(host.Streams.Add([stream], host.Now)));
    }

    public void Unpublish(string id)
    {
        if (_streams.Remove(id, out var stream))
        {
            Send(host => host.Follow(host.Streams.Delete([stream], [])));
        }
    }

    public void SetExtraInfo(string id, string info)
    {
        if (_streams.TryGetValue(id, out var stream))
        {
            var updated = stream with { ExtraInfo = info };
            _streams[id] = updated;
            Send(host => host.Follow(host.Streams.UpdateExtraInfo([updated], host.Now)));
        }
    }

    /// <summary>Delivers one update, the next one or one that overtakes it; possibly twice, possibly never.</summary>
    public void Deliver(PlayHost host, int place, bool twice, bool lost)
    {
        if (_inFlight.Count == 0)
        {
            return;
        }

        var index = place % _inFlight.Count;
        var news = _inFlight[index];
        _inFlight.RemoveAt(index);
        if (!lost)
        {
            news(host);
        }

        if (twice)
        {
            news(host);
        }
    }

    /// <summary>Breaks the connection: updates in flight are lost, and so are changes until it is restored.</summary>
    public void Disconnect()
    {
        _connected = false;
        _inFlight.Clear();
    }

    public void Connect() => _connected = true;

    private void Send(Action<PlayHost> news)
    {
        if (_connected)
        {
            _inFlight.Add(news);
        }
    }
}
