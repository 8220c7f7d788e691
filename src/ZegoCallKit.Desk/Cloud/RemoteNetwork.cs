using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Cloud;

/// <summary>Represents the engine's network: the connection to the desk, and what the desk simulates of it. Changed only on the cloud's loop; read from any thread.</summary>
internal sealed class RemoteNetwork(CloudUsers users)
{
    private volatile NetworkConditions _conditions = NetworkConditions.Perfect;
    private volatile bool _isConnected;
    private volatile bool _isCut;

    public NetworkConditions Conditions => _conditions;

    public bool IsOnline => _isConnected && !_isCut;

    public void SetConnected(bool isConnected)
    {
        _isConnected = isConnected;
        if (isConnected)
        {
            // The desk says again what it simulates.
            _isCut = false;
            SetConditions(NetworkConditions.Perfect);
        }

        Update();
    }

    public void Apply(DeskTexts.Network network)
    {
        _isCut = !network.Up;
        SetConditions(new NetworkConditions { Latency = Delay(network.Latency), Jitter = Delay(network.Jitter), Loss = Math.Clamp(network.Loss, 0, 1) });
        Update();
    }

    /// <summary>Begins again without a connection, for an engine that is initialized again.</summary>
    public void Reset()
    {
        _isConnected = false;
        _isCut = false;
        SetConditions(NetworkConditions.Perfect);
        Update();
    }

    private static TimeSpan Delay(double milliseconds) => TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, NetworkConditions.MaxDelay.TotalMilliseconds));

    private void SetConditions(NetworkConditions conditions)
    {
        if (_conditions == conditions)
        {
            return;
        }

        _conditions = conditions;
        foreach (var user in users.All)
        {
            user.Network = conditions;
            foreach (var link in user.Links)
            {
                link.ReportNetwork(user);
            }
        }
    }

    private void Update()
    {
        foreach (var user in users.All.Where(user => user.IsOnline != IsOnline))
        {
            user.IsOnline = IsOnline;
            foreach (var link in user.Links)
            {
                if (IsOnline)
                {
                    link.Restore();
                }
                else
                {
                    link.Lose();
                }
            }
        }
    }
}
