using System.Globalization;
using RingServer;
using ZegoCallKit.TestClocks;

namespace ZegoCallKit.RingChaos.Servers;

/// <summary>Runs the sample RingServer with a clock that the standard input sets wrong.</summary>
internal static class NodeProgram
{
    public const string Ready = "node ready";
    public const string Clock = "clock ";

    public static async Task<int> RunAsync(string[] args)
    {
        var clock = new MovableClock();
        await using var app = RingServerApp.Build(args, clock);
        app.Lifetime.ApplicationStarted.Register(static () => Console.WriteLine(Ready));
        await app.StartAsync();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Clock, StringComparison.Ordinal))
            {
                clock.Offset = TimeSpan.FromMilliseconds(long.Parse(line.AsSpan(Clock.Length), CultureInfo.InvariantCulture));
            }
        }

        await app.StopAsync();
        return 0;
    }
}
