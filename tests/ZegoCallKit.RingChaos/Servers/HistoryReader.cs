using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.RingChaos.Clients;

namespace ZegoCallKit.RingChaos.Servers;

/// <summary>Reads the call histories of users from a node, as a further device of theirs.</summary>
internal static class HistoryReader
{
    /// <summary>Returns for each user the outcome of each call.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>> ReadAsync(int port, string key, IEnumerable<string> users)
    {
        var tokens = new ChaosTokens(key);
        var histories = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var user in users)
        {
            var token = await tokens.IssueAsync(new SignalingIdentity { UserId = new UserId(user), DeviceId = new DeviceId("judge") }, CancellationToken.None);
            histories[user] = await ReadAsync(port, token);
        }

        return histories;
    }

    private static async Task<IReadOnlyDictionary<string, string>> ReadAsync(int port, string token)
    {
        await using var hub = new HubConnectionBuilder()
            .WithUrl(new UriBuilder("http", "127.0.0.1", port, "/calls").Uri, options =>
            {
                options.Transports = HttpTransportType.WebSockets;
                options.SkipNegotiation = true;
                options.AccessTokenProvider = () => Task.FromResult<string?>(token);
            })
            .Build();
        await hub.StartAsync();
        await hub.InvokeAsync<JsonNode>("Hello", new { version = 1, oldestVersion = 1 });
        var outcomes = new Dictionary<string, string>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var page = await hub.InvokeAsync<JsonNode>("History", cursor, 100);
            foreach (var entry in page["entries"]!.AsArray())
            {
                outcomes[(string)entry!["call"]!] = (string)entry["outcome"]!;
            }

            cursor = (string?)page["cursor"];
        }
        while (cursor is not null);
        return outcomes;
    }
}
