using System.Diagnostics;
using System.Globalization;

namespace ZegoCallKit.TestProcesses;

/// <summary>A redis-server on loopback. Without a folder it keeps nothing on disk; with one, it has written down everything that it answered, and can be started again with the same port and folder.</summary>
internal sealed class RedisProcess : ChildProcess
{
    private readonly Process _process;

    private RedisProcess(Process process, int port)
        : base(process)
    {
        _process = process;
        Port = port;
        Configuration = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port},abortConnect=false");
    }

    public int Port { get; }

    public string Configuration { get; }

    public static async Task<RedisProcess> StartAsync(string? folder = null, int? port = null)
    {
        var chosen = port ?? LoopbackPort.Find();
        var start = new ProcessStartInfo("redis-server");
        string[] kept = folder is null ? ["--appendonly", "no"] : ["--appendonly", "yes", "--appendfsync", "always", "--dir", folder];
        foreach (var argument in (string[])["--port", chosen.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", .. kept])
        {
            start.ArgumentList.Add(argument);
        }

        return new RedisProcess(await StartAsync(start, "Ready to accept connections"), chosen);
    }

    /// <summary>Ends the process in good order, by SIGTERM.</summary>
    public async Task StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
    }
}
