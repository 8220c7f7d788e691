using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory.Signaling;

namespace ZegoCallKit.InMemory;

/// <summary>
/// Represents a hub that carries call signaling between users and devices in this process. It can lose, duplicate, delay and reorder messages and take users offline; on
/// simulated time, the same seed always produces the same behavior. All members can be called from any thread.
/// </summary>
public sealed class InMemorySignalingHub
{
    private readonly HubServer _server;

    /// <summary>Creates a hub that uses the system clock and the thread pool and delivers every message at once.</summary>
    public InMemorySignalingHub()
        : this(new InMemorySignalingOptions())
    {
    }

    /// <summary>Creates a hub with the specified options.</summary>
    /// <param name="options">The options of the hub.</param>
    /// <exception cref="ArgumentException">An option is not allowed.</exception>
    public InMemorySignalingHub(InMemorySignalingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        Options = options;
        _server = new HubServer(options);
    }

    /// <summary>Gets the options of the hub.</summary>
    public InMemorySignalingOptions Options { get; }

    /// <summary>Gets the counters of the messages so far.</summary>
    public SignalingTraffic Traffic => _server.Traffic;

    /// <summary>Gets the users who can currently be reached, in the order in which they came online.</summary>
    public IReadOnlyList<UserId> OnlineUsers => _server.OnlineUsers;

    /// <summary>Creates the transport of one device; pass it to the call options of a client. A user can have several devices, each with its own device id.</summary>
    /// <returns>The transport, not yet connected. It does not need to be disposed.</returns>
    public ICallSignaling CreateSignaling() => new InMemorySignaling(_server);

    /// <summary>Sets the conditions of all messages from now on, except those of users with conditions of their own.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <exception cref="ArgumentException">A condition is out of range.</exception>
    public void SetConditions(SignalingConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        conditions.Validate(nameof(conditions));
        _server.SetConditions(conditions);
    }

    /// <summary>Sets the conditions of the messages that one user sends from now on.</summary>
    /// <param name="user">The id of the user.</param>
    /// <param name="conditions">The conditions; <see langword="null"/> to use those of the hub.</param>
    /// <exception cref="ArgumentException">A condition is out of range.</exception>
    public void SetConditions(UserId user, SignalingConditions? conditions)
    {
        CheckUser(user);
        conditions?.Validate(nameof(conditions));
        _server.SetConditions(user, conditions);
    }

    /// <summary>
    /// Takes all devices of a user offline or back online. While a user is offline, nothing arrives, and sending and connecting fail; afterwards the devices reconnect
    /// automatically. Messages missed meanwhile are lost. A device that was taken offline individually stays offline: it is online only if both its user and the device are.
    /// </summary>
    /// <param name="user">The id of the user; the user need not be connected.</param>
    /// <param name="isOnline"><see langword="true"/> to bring the user online.</param>
    public void SetOnline(UserId user, bool isOnline)
    {
        CheckUser(user);
        _server.SetOnline(user, null, isOnline);
    }

    /// <summary>Takes one device of a user offline or back online, like <see cref="SetOnline(UserId, bool)"/>. The device stays offline as long as its user is offline.</summary>
    /// <param name="user">The id of the user.</param>
    /// <param name="device">The id of the device; the device need not be connected.</param>
    /// <param name="isOnline"><see langword="true"/> to bring the device online.</param>
    public void SetOnline(UserId user, DeviceId device, bool isOnline)
    {
        CheckUser(user);
        ArgumentException.ThrowIfNullOrEmpty(device.Value, nameof(device));
        _server.SetOnline(user, device, isOnline);
    }

    private static void CheckUser(UserId user) => ArgumentException.ThrowIfNullOrEmpty(user.Value, nameof(user));
}
