using System.Globalization;
using StackExchange.Redis;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>A real redis-server of the tests' own, one for the whole run; each test has a prefix of its own.</summary>
internal static class RedisServer
{
    private static readonly Lock Gate = new();
    private static Task<RedisProcess>? Started;
    private static int Prefixes;

    /// <summary>Gets whether this machine has the program.</summary>
    public static bool IsInstalled { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, "redis-server")));

    public static Task<RedisProcess> GetAsync()
    {
        lock (Gate)
        {
            return Started ??= StartAsync();
        }
    }

    public static string NewPrefix() => string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref Prefixes)}");

    private static async Task<RedisProcess> StartAsync()
    {
        var server = await RedisProcess.StartAsync();
        await using var connection = await ConnectionMultiplexer.ConnectAsync(server.Configuration);
        await connection.GetDatabase().PingAsync();
        return server;
    }
}
