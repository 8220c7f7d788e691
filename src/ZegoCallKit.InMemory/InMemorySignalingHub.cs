using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.InMemory.Signaling;

namespace ZegoCallKit.InMemory;

/// <summary>
/// Carries the signals of calls between users and devices in this process. It can lose, repeat, delay and reorder messages, and take users offline, always the
/// same way for the same seed on simulated time. All members may be called from any thread.
/// </summary>
public sealed class InMemorySignalingHub
{
    private readonly HubServer _server;

    /// <summary>Creates a hub on the system's clock and the thread pool, whose messages all arrive at once.</summary>
    public InMemorySignalingHub()
        : this(new InMemorySignalingOptions())
    {
    }

    /// <summary>Creates a hub.</summary>
    /// <param name="options">What it is like.</param>
    public InMemorySignalingHub(InMemorySignalingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        _server = new HubServer(options);
    }

    /// <summary>What the hub is like.</summary>
    public InMemorySignalingOptions Options { get; }

    /// <summary>What became of the messages so far.</summary>
    public SignalingTraffic Traffic => _server.Traffic;

    /// <summary>Who can be reached now, in the order of coming.</summary>
    public IReadOnlyList<UserId> OnlineUsers => _server.OnlineUsers;

    /// <summary>Makes the transport of one device; give it to the options of a client's calls. A user may have several, each with a device id of its own.</summary>
    /// <returns>The transport, not connected. It holds nothing that must be disposed.</returns>
    public ICallSignaling CreateSignaling() => new InMemorySignaling(_server);

    /// <summary>Decides what happens to messages from now on, except those of users with conditions of their own.</summary>
    /// <param name="conditions">What.</param>
    public void SetConditions(SignalingConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        _server.SetConditions(conditions);
    }

    /// <summary>Decides what happens to the messages that one user sends, from now on.</summary>
    /// <param name="user">The user.</param>
    /// <param name="conditions">What; <see langword="null"/> for the hub's.</param>
    public void SetConditions(UserId user, SignalingConditions? conditions)
    {
        CheckUser(user);
        _server.SetConditions(user, conditions);
    }

    /// <summary>
    /// Takes all devices of a user off the network or back: offline, nothing arrives, sending and connecting fail; back, they reconnect by themselves. What was missed is lost.
    /// A device that was taken off by itself stays off: it is on the network when its user's switch and its own both say so.
    /// </summary>
    /// <param name="user">The user; need not be connected.</param>
    /// <param name="isOnline">Whether it is on the network.</param>
    public void SetOnline(UserId user, bool isOnline)
    {
        CheckUser(user);
        _server.SetOnline(user, null, isOnline);
    }

    /// <summary>Takes one device of a user off the network or back; as <see cref="SetOnline(UserId, bool)"/>. Back, it stays off while its user is.</summary>
    /// <param name="user">The user.</param>
    /// <param name="device">The device; need not be connected.</param>
    /// <param name="isOnline">Whether it is on the network.</param>
    public void SetOnline(UserId user, DeviceId device, bool isOnline)
    {
        CheckUser(user);
        ArgumentException.ThrowIfNullOrEmpty(device.Value, nameof(device));
        _server.SetOnline(user, device, isOnline);
    }

    private static void CheckUser(UserId user) => ArgumentException.ThrowIfNullOrEmpty(user.Value, nameof(user));
}
