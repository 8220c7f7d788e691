using ZegoCallKit.Signaling.SignalR.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests;

public sealed class SignalRCallSignalingOptionsTests
{
    private static readonly SignalRCallSignalingOptions Fine = TestOptions.For(new Uri("https://calls.example/calls"));

    public static TheoryData<string, SignalRCallSignalingOptions> Wrong => new()
    {
        { "Server", Fine with { Server = null! } },
        { "Server", Fine with { Server = new Uri("/calls", UriKind.Relative) } },
        { "Server", Fine with { Server = new Uri("ftp://calls.example/calls") } },
        { "Server", Fine with { Server = new Uri("https://user:secret@calls.example/calls") } },
        { "Server", Fine with { Server = new Uri("https://calls.example/calls#part") } },
        { "TokenProvider", Fine with { TokenProvider = null! } },
        { "ConnectTimeout", Fine with { ConnectTimeout = TimeSpan.FromSeconds(0.9) } },
        { "ConnectTimeout", Fine with { ConnectTimeout = TimeSpan.FromMinutes(3) } },
        { "FirstRetryDelay", Fine with { FirstRetryDelay = TimeSpan.Zero } },
        { "LongestRetryDelay", Fine with { FirstRetryDelay = TimeSpan.FromSeconds(2), LongestRetryDelay = TimeSpan.FromSeconds(1) } },
        { "LongestRetryDelay", Fine with { LongestRetryDelay = TimeSpan.FromMinutes(11) } },
        { "SendPatience", Fine with { SendPatience = TimeSpan.FromSeconds(-1) } },
        { "MaxPendingMessages", Fine with { MaxPendingMessages = 0 } },
        { "MaxPendingMessages", Fine with { MaxPendingMessages = 10_001 } },
        { "TimeProvider", Fine with { TimeProvider = null! } },
        { "LoggerFactory", Fine with { LoggerFactory = null! } },
    };

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public void An_option_outside_its_limits_is_named(string name, SignalRCallSignalingOptions options)
    {
        var fault = Assert.Throws<ArgumentException>($"options.{name}", () => new SignalRCallSignaling(options));

        Assert.StartsWith($"{name} must ", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_are_required() => await Assert.ThrowsAsync<ArgumentNullException>(async () =>
    {
        await using var signaling = new SignalRCallSignaling(null!);
    });
}
