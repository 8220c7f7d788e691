using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ZegoCallKit.DeskLoad;

/// <summary>Represents a desk in a process of its own.</summary>
internal sealed class DeskProcess(LoadProcess process, string url) : IAsyncDisposable
{
    public string Url => url;

    public TimeSpan CpuTime => process.CpuTime;

    public static async Task<DeskProcess> StartAsync()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var url = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}");
        probe.Stop();
        return new DeskProcess(await LoadProcess.StartAsync("desk", url), url);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();
}
