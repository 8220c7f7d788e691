using System.Collections.Concurrent;

namespace ZegoCallKit.Signaling.Server.Limits;

/// <summary>The rates of the devices that this node has seen lately.</summary>
internal sealed class RateTable(TimeProvider time, CallSignalingOptions options)
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string User, string Device), DeviceRates> _rates = new();

    public int Count => _rates.Count;

    public DeviceRates Of(string user, string device) => _rates.GetOrAdd((user, device), _ => new DeviceRates(time, options));

    /// <summary>Forgets the rates that are full again.</summary>
    public void Sweep()
    {
        foreach (var (key, rates) in _rates)
        {
            if (rates.Idle >= IdleTime)
            {
                _rates.TryRemove(key, out _);
            }
        }
    }
}
