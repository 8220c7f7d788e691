using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.InMemory.Signaling;

/// <summary>Tracks which users can be reached, and notifies the devices that watch them. Guarded by the hub's gate.</summary>
internal sealed class HubRoster(List<HubDevice> devices)
{
    private readonly List<UserId> _online = [];

    public IReadOnlyList<UserId> Online() => [.. _online];

    /// <summary>Notifies a newly connected device of the users that it watches, and others of its user.</summary>
    public void Welcome(HubDevice device)
    {
        Update();
        Tell(device, device.Watches.Users);
    }

    /// <summary>Notifies a device of the presence of users.</summary>
    public void Tell(HubDevice device, IReadOnlyList<UserId> users)
    {
        if (device.IsReachable)
        {
            foreach (var user in users)
            {
                device.Outlet.Report(new PresenceChange { User = user, IsOnline = _online.Contains(user) });
            }
        }
    }

    /// <summary>Notifies the watching devices of the changes since the last call.</summary>
    public void Update()
    {
        var reachable = devices.Where(static device => device.IsReachable).Select(static device => device.Identity!.UserId).ToHashSet();
        foreach (var user in _online.Where(user => !reachable.Contains(user)).ToArray())
        {
            _online.Remove(user);
            Tell(user, isOnline: false);
        }

        foreach (var device in devices.Where(static device => device.IsReachable))
        {
            var user = device.Identity!.UserId;
            if (!_online.Contains(user))
            {
                _online.Add(user);
                Tell(user, isOnline: true);
            }
        }
    }

    private void Tell(UserId user, bool isOnline)
    {
        foreach (var device in devices.Where(device => device.IsReachable && device.Watches.Contains(user)))
        {
            device.Outlet.Report(new PresenceChange { User = user, IsOnline = isOnline });
        }
    }
}
