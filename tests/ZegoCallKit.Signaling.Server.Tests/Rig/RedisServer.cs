using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using StackExchange.Redis;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>A real redis-server of the tests' own on a free port of loopback, which keeps nothing on disk. One for the whole run; each test has a prefix of its own.</summary>
internal sealed class RedisServer
{
    private static readonly Lock Gate = new();
    private static Task<RedisServer>? Started;
    private static int Prefixes;

    private RedisServer(int port) => Configuration = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port},abortConnect=false");

    /// <summary>Where the program is; <see langword="null"/> if this machine has none.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(static folder => Path.Combine(folder, "redis-server"))
        .FirstOrDefault(File.Exists);

    public string Configuration { get; }

    public static Task<RedisServer> GetAsync()
    {
        lock (Gate)
        {
            return Started ??= StartAsync();
        }
    }

    public static string NewPrefix() => string.Create(CultureInfo.InvariantCulture, $"t{Interlocked.Increment(ref Prefixes)}");

    private static async Task<RedisServer> StartAsync()
    {
        var port = FreePort();
        var folder = Directory.CreateTempSubdirectory("callsignaling-redis").FullName;
        var start = new ProcessStartInfo(Program!) { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", folder })
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            process.Kill();
            Directory.Delete(folder, recursive: true);
        };
        string? line;
        while ((line = await process.StandardOutput.ReadLineAsync()) is not null && !line.Contains("Ready to accept connections", StringComparison.Ordinal))
        {
            // It says when it is ready.
        }

        _ = process.StandardOutput.ReadToEndAsync();
        var server = new RedisServer(port);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(server.Configuration);
        await connection.GetDatabase().PingAsync();
        return server;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
