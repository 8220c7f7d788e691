using System.Diagnostics;
using System.Globalization;

namespace ZegoCallKit.RingLoad.Servers;

/// <summary>A redis-server on loopback, which keeps nothing on disk.</summary>
internal sealed class RedisProcess : ChildProcess
{
    private RedisProcess(Process process, int port)
        : base(process) => Configuration = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port},abortConnect=false");

    public string Configuration { get; }

    public static async Task<RedisProcess> StartAsync()
    {
        var port = LoopbackPort.Find();
        var start = new ProcessStartInfo("redis-server");
        foreach (var argument in new[] { "--port", port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no" })
        {
            start.ArgumentList.Add(argument);
        }

        return new RedisProcess(await StartAsync(start, "Ready to accept connections"), port);
    }
}
