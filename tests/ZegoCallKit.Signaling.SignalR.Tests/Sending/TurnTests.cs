using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Sending;

/// <summary>A server whose store is away for a moment refuses some of the messages that are on their way.</summary>
public sealed class TurnTests
{
    [Fact]
    public async Task Messages_are_accepted_in_their_order_although_the_server_refused_some_as_unavailable()
    {
        var store = new MomentaryStore();
        await using var server = await ScriptedServer.StartAsync<MomentaryHub, MomentaryStore>(store);
        await using var signaling = ScriptedServer.Create(server);
        await ScriptedServer.ConnectAsync(signaling);
        string[] ids = [.. Enumerable.Range(0, 60).Select(static i => i.ToString(CultureInfo.InvariantCulture))];

        await Task.WhenAll(ids.Select(id => signaling.SendAsync(new SignalingEnvelope { Id = id, To = [World.Bob], Life = TimeSpan.FromMinutes(1), Payload = new byte[1] })));

        Assert.Equal(ids, store.Accepted);
    }

    /// <summary>Is away for the messages 5 and 40, once each.</summary>
    internal sealed class MomentaryStore
    {
        private readonly HashSet<string> _away = ["5", "40"];

        public ConcurrentQueue<string> Accepted { get; } = new();

        public int RefusedTurn { get; private set; } = -1;

        public bool TryKeep(string id, int turn)
        {
            if (turn <= RefusedTurn || _away.Remove(id))
            {
                RefusedTurn = Math.Max(RefusedTurn, turn);
                return false;
            }

            Accepted.Enqueue(id);
            return true;
        }
    }

    internal sealed class MomentaryHub(MomentaryStore store) : Hub
    {
        public JsonNode? Hello(JsonNode hello)
        {
            _ = hello;
            return JsonNode.Parse(ScriptedServer.Welcome);
        }

        public JsonNode? Send(JsonNode envelope) => store.TryKeep((string)envelope["id"]!, (int)envelope["turn"]!)
            ? JsonNode.Parse("""{"serverTime":1000,"receipts":[{"user":"bob","outcome":"delivered","devices":1}]}""")
            : throw new HubException("unavailable");
    }
}
