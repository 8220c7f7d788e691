using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR;

namespace ZegoCallKit.RingChaos.Clients;

/// <summary>Creates the transports of devices, with the defaults of the product but for a patience that outlasts every outage.</summary>
internal static class ChaosSignaling
{
    public static SignalRCallSignaling Create(Seat seat, ClientWorld world) => new(new SignalRCallSignalingOptions
    {
        Server = new UriBuilder("http", "127.0.0.1", seat.Port, "/calls").Uri,
        TokenProvider = world.Tokens.IssueAsync,
        TimeProvider = world.Clock,
        LongestRetryDelay = TimeSpan.FromSeconds(2),
        SendPatience = TimeSpan.FromMinutes(5),
    });

    public static SignalingIdentity IdentityOf(Seat seat) => new() { UserId = new UserId(seat.User), DeviceId = new DeviceId(seat.Device) };
}
