using ZegoCallKit.Signaling.Server.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Rig;

/// <summary>Provides the options of transports under test, which retry quickly.</summary>
internal static class TestOptions
{
    public static SignalRCallSignalingOptions For(Uri server) => new()
    {
        Server = server,
        TokenProvider = static (identity, _) => Task.FromResult(Tokens.Make(identity.UserId.Value, identity.DeviceId.Value, TimeProvider.System.GetUtcNow())),
        FirstRetryDelay = TimeSpan.FromMilliseconds(20),
        LongestRetryDelay = TimeSpan.FromMilliseconds(200),
        SendPatience = TimeSpan.FromSeconds(30),
    };
}
