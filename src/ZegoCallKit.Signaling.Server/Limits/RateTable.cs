using System.Collections.Concurrent;

namespace ZegoCallKit.Signaling.Server.Limits;

/// <summary>Holds the rates of the devices that this node has seen recently.</summary>
internal sealed class RateTable(TimeProvider time, CallSignalingOptions options)
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string User, string Device), DeviceRates> _rates = new();

    public int Count => _rates.Count;

    public DeviceRates Of(string user, string device) => _rates.GetOrAdd((user, device), _ => new DeviceRates(time, options));

    /// <summary>Removes the rates of devices that have sent nothing for a minute; their buckets are full again.</summary>
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
