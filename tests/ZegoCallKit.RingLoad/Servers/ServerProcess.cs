using System.Diagnostics;
using System.Globalization;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingLoad.Servers;

/// <summary>A node of the signaling server in a process of its own.</summary>
internal sealed class ServerProcess : ChildProcess
{
    private readonly Uri _address;

    private ServerProcess(Process process, Uri address)
        : base(process)
    {
        _address = address;
        Hub = new UriBuilder(address) { Scheme = "ws", Path = "/calls" }.Uri;
    }

    /// <summary>Gets the address of the hub's WebSockets.</summary>
    public Uri Hub { get; }

    public static async Task<ServerProcess> StartAsync(string? redis)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{LoopbackPort.Find()}");
        var start = new ProcessStartInfo(Environment.ProcessPath!);
        start.ArgumentList.Add("serve");
        start.ArgumentList.Add(address);
        if (redis is not null)
        {
            start.ArgumentList.Add(redis);
        }

        start.Environment[LoadTokens.KeyVariable] = LoadTokens.Key;
        return new ServerProcess(await StartAsync(start, LoadServer.Ready), new Uri(address));
    }

    /// <summary>Has the server collect its garbage, so that what is left is in use.</summary>
    public async Task CollectAsync()
    {
        using var http = new HttpClient();
        using var response = await http.PostAsync(new Uri(_address, "/collect"), null);
        response.EnsureSuccessStatusCode();
    }
}
