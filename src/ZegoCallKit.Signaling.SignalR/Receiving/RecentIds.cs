namespace ZegoCallKit.Signaling.SignalR.Receiving;

/// <summary>Remembers the newest messages that the server does not store, so that a repeated one is reported once.</summary>
internal sealed class RecentIds
{
    private const int Most = 512;

    private readonly HashSet<(string From, string Device, string Id)> _known = [];
    private readonly Queue<(string From, string Device, string Id)> _order = [];

    /// <summary>Adds a message.</summary>
    /// <returns>false if it was added before.</returns>
    public bool Add(string from, string device, string id)
    {
        var key = (from, device, id);
        if (!_known.Add(key))
        {
            return false;
        }

        _order.Enqueue(key);
        if (_order.Count > Most)
        {
            _known.Remove(_order.Dequeue());
        }

        return true;
    }
}
