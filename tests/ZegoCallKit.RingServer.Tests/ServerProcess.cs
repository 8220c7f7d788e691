using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingServer.Tests;

/// <summary>The ring server as a process of its own, which a test can kill.</summary>
internal sealed class ServerProcess : ChildProcess
{
    private static readonly string Program = SampleProgram.PathOf("RingServer");

    private ServerProcess(Process process, Uri address)
        : base(process) => Address = address;

    public Uri Address { get; }

    /// <summary>Starts the server and waits until it says where it listens.</summary>
    public static async Task<ServerProcess> StartAsync(int port, string data, params string[] more)
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("dotnet");
        foreach (var argument in (string[])[Program, "--urls", address.OriginalString, "--data", data, .. more])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        return new ServerProcess(await StartAsync(start, "Application started"), address);
    }

    public async Task<string> SignInAsync(string user, string device)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(new Uri(Address, "/sign-in"), new { user, device });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    /// <summary>Connects a device. The protocol is written out here, as another client's author would.</summary>
    public async Task<(HubConnection Hub, JsonNode Welcome)> ConnectAsync(string token, Action<JsonNode> onDelivery, string? epoch = null, long seq = 0)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(Address, "/calls"), options =>
            {
                options.Transports = HttpTransportType.WebSockets;
                options.SkipNegotiation = true;
                options.AccessTokenProvider = () => Task.FromResult<string?>(token);
            })
            .Build();
        hub.On<JsonNode[]>("Deliver", batch => Array.ForEach(batch, onDelivery));
        await hub.StartAsync();
        var welcome = await hub.InvokeAsync<JsonNode>("Hello", new { version = 1, oldestVersion = 1, epoch, seq });
        return (hub, welcome);
    }
}
