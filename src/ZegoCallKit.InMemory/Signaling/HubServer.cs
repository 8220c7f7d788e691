using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.InMemory.Signaling;

/// <summary>Holds what the devices of a hub share: the connected devices and the network between them. Its gate guards the hub and all its devices;
/// no user code runs while it is held.</summary>
internal sealed class HubServer
{
    private readonly List<HubDevice> _devices = [];
    private readonly HashSet<(UserId User, DeviceId? Device)> _offline = [];
    private readonly HubRoster _roster;
    private readonly HubNetwork _network;

    public HubServer(InMemorySignalingOptions options)
    {
        Options = options;
        _roster = new HubRoster(_devices);
        _network = new HubNetwork(options, Gate);
    }

    public InMemorySignalingOptions Options { get; }

    public Lock Gate { get; } = new();

    public SignalingTraffic Traffic
    {
        get
        {
            lock (Gate)
            {
                return _network.Traffic;
            }
        }
    }

    public IReadOnlyList<UserId> OnlineUsers
    {
        get
        {
            lock (Gate)
            {
                return _roster.Online();
            }
        }
    }

    public void SetConditions(SignalingConditions conditions)
    {
        lock (Gate)
        {
            _network.Conditions = conditions;
        }
    }

    public void SetConditions(UserId user, SignalingConditions? conditions)
    {
        lock (Gate)
        {
            _network.SetConditions(user, conditions);
        }
    }

    public void SetOnline(UserId user, DeviceId? device, bool isOnline)
    {
        lock (Gate)
        {
            if (isOnline ? !_offline.Remove((user, device)) : !_offline.Add((user, device)))
            {
                return;
            }

            foreach (var one in _devices.Where(one => one.Identity!.UserId == user && (device is null || one.Identity.DeviceId == device)).ToArray())
            {
                SetNetwork(one);
            }
        }
    }

    /// <summary>Reports to a device whether users can be reached, if it is connected itself.</summary>
    public void TellPresence(HubDevice device, IReadOnlyList<UserId> users)
    {
        lock (Gate)
        {
            _roster.Tell(device, users);
        }
    }

    /// <summary>Returns whether the device is on the network. The gate must be held, as for all following members.</summary>
    public bool IsOnline(SignalingIdentity identity) => !_offline.Contains((identity.UserId, null)) && !_offline.Contains((identity.UserId, identity.DeviceId));

    /// <summary>Connects a device as soon as the hub's answer arrives.</summary>
    public void AfterRoundTrip(HubDevice device)
    {
        if (!_devices.Contains(device))
        {
            _devices.Add(device);
        }

        var epoch = device.Epoch;
        _network.AfterRoundTrip(device.Identity!.UserId, () =>
        {
            if (device.Epoch == epoch && !device.IsReachable)
            {
                Admit(device);
            }
        });
    }

    public void Send(HubDevice from, IReadOnlyList<UserId> receivers, SignalingEnvelope envelope)
    {
        var now = Options.TimeProvider.GetUtcNow();
        var message = new SignalingMessage
        {
            Id = envelope.Id,
            From = from.Identity!.UserId,
            Device = from.Identity.DeviceId,
            CallId = envelope.CallId,
            Intent = envelope.Intent,
            SentAt = now,
            Deadline = now + envelope.RingTime,
            TraceParent = envelope.TraceParent,
            Payload = envelope.Payload.ToArray(),
        };
        foreach (var receiver in receivers)
        {
            var reached = false;
            foreach (var to in _devices.Where(device => device != from && device.IsReachable && device.Identity!.UserId == receiver).ToArray())
            {
                reached = true;
                _network.Carry(from, to, message);
            }

            if (!reached)
            {
                _network.CountUnreachable();
            }
        }
    }

    public void Remove(HubDevice device)
    {
        _devices.Remove(device);
        _network.Forget(device);
        _roster.Update();
    }

    private void Admit(HubDevice device)
    {
        var identity = device.Identity!;
        foreach (var former in _devices.Where(one => one != device && one.IsReachable && one.Identity!.UserId == identity.UserId && one.Identity.DeviceId == identity.DeviceId).ToArray())
        {
            former.OnReplaced();
        }

        device.OnConnected();
        _roster.Welcome(device);
    }

    private void SetNetwork(HubDevice device)
    {
        var isOnline = IsOnline(device.Identity!);
        if (!isOnline)
        {
            device.OnNetworkLost();
            _roster.Update();
        }
        else if (!device.IsReachable)
        {
            AfterRoundTrip(device);
        }
    }
}
