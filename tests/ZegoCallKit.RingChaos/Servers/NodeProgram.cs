using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using RingServer;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.TestClocks;
using ZegoCallKit.TestNodes;

namespace ZegoCallKit.RingChaos.Servers;

/// <summary>Runs the sample RingServer with a clock that the standard input sets wrong.</summary>
internal static class NodeProgram
{
    public static async Task<int> RunAsync(string[] args)
    {
        var clock = new MovableClock();
        await using var app = RateOf(args) is { } rate
            ? RingServerApp.Build(args, clock, options => Limited(options, rate), static services => services.AddSingleton<IRoomTokenIssuer, LoudIssuer>())
            : RingServerApp.Build(args, clock);
        app.Lifetime.ApplicationStarted.Register(static () => Console.WriteLine(NodeProcess.Ready));
        await app.StartAsync();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(NodeProcess.Clock, StringComparison.Ordinal))
            {
                clock.Offset = TimeSpan.FromMilliseconds(long.Parse(line.AsSpan(NodeProcess.Clock.Length), CultureInfo.InvariantCulture));
            }
        }

        await app.StopAsync();
        return 0;
    }

    private static int? RateOf(string[] args) =>
        args.AsSpan().IndexOf(NodeProcess.Rate) is var at and >= 0 ? int.Parse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture) : null;

    private static CallSignalingOptions Limited(CallSignalingOptions options, int rate) => options with
    {
        MessagesPerSecond = rate,
        BytesPerSecond = 100_000_000,
        RingsPerMinute = 100_000,
        RingsPerPairAndMinute = 10_000,
    };
}
