using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace ZegoCallKit.RingServer.Tests;

/// <summary>The ring server as a process of its own, which a test can kill.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "RingServer.dll");

    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts the server and waits until it says where it listens.</summary>
    public static async Task<ServerProcess> StartAsync(int port, string data, params string[] more)
    {
        var address = new Uri($"http://127.0.0.1:{port}");
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Program, "--urls", address.OriginalString, "--data", data, .. more])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information";
        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string? line;
        while ((line = await process.StandardOutput.ReadLineAsync()) is not null && !line.Contains("Application started", StringComparison.Ordinal))
        {
            // It says when it is ready.
        }

        if (line is null)
        {
            throw new InvalidOperationException("The server ended: " + await errors);
        }

        _ = process.StandardOutput.ReadToEndAsync();
        return new ServerProcess(process, address);
    }

    /// <summary>Ends the process by SIGKILL.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
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

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }
}
