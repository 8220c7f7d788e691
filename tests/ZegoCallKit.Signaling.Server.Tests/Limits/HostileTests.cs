using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Routing;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Limits;

/// <summary>Whatever a client sends, the server continues, and no other user is affected.</summary>
public sealed class HostileTests
{
    private const string Handshake = "{\"protocol\":\"json\",\"version\":1}\u001e";

    private static readonly string[] Frames =
    [
        "{\"type\":1,\"invocationId\":\"1\",\"target\":\"Hello\",\"arguments\":[{\"version\":1,\"oldestVersion\":1}]}\u001e",
        "{\"type\":1,\"invocationId\":\"2\",\"target\":\"Send\",\"arguments\":[{\"id\":\"a\",\"to\":[\"bob\"],\"intent\":\"other\",\"lifeMs\":1000,\"payload\":\"aGk=\"}]}\u001e",
        "{\"type\":1,\"invocationId\":\"3\",\"target\":\"Send\",\"arguments\":[{\"id\":\"b\",\"to\":[\"bob\"],\"call\":\"c\",\"intent\":\"ring\",\"ringMs\":1000,\"payload\":\"\"}]}\u001e",
        "{\"type\":1,\"invocationId\":\"4\",\"target\":\"Ack\",\"arguments\":[9223372036854775807]}\u001e",
        "{\"type\":1,\"invocationId\":\"5\",\"target\":\"Watch\",\"arguments\":[[\"bob\",null]]}\u001e",
        "{\"type\":1,\"invocationId\":\"6\",\"target\":\"SetStatus\",\"arguments\":[{\"status\":\"x\",\"until\":-1}]}\u001e",
        "{\"type\":1,\"invocationId\":\"7\",\"target\":\"History\",\"arguments\":[\"0/x\",2147483647]}\u001e",
        "{\"type\":1,\"invocationId\":\"8\",\"target\":\"RegisterPush\",\"arguments\":[{\"service\":\"fcm\",\"target\":null}]}\u001e",
        "{\"type\":1,\"invocationId\":\"9\",\"target\":\"OnConnectedAsync\",\"arguments\":[]}\u001e",
        "{\"type\":4,\"invocationId\":\"10\",\"target\":\"Send\",\"arguments\":[null]}\u001e",
        "{\"type\":3,\"invocationId\":\"11\",\"result\":1}\u001e",
        "{\"type\":6}\u001e{\"type\":7}\u001e",
    ];

    [Theory]
    [MemberData(nameof(Seed.All), MemberType = typeof(Seed))]
    public async Task Mutated_frames_end_their_own_connection_at_most(int seed)
    {
        await using var rig = await ServerRig.StartAsync();
        var carol = await rig.ConnectAsync("carol");
        var dave = await rig.ConnectAsync("dave");
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            using var socket = await OpenAsync(rig, "mallory");
            try
            {
                await SendAsync(socket, random.Next(10) == 0 ? Mutate(Handshake, random) : Handshake);
                await SendAsync(socket, Frames[0]);
                for (var frame = 0; frame < 20; frame++)
                {
                    await SendAsync(socket, Mutate(Frames[random.Next(Frames.Length)], random));
                }
            }
            catch (WebSocketException)
            {
                // The server has closed this connection.
            }
        }

        await carol.TellAsync("all is well", 60_000, "dave");
        Assert.Equal("carol", (await dave.NextAsync()).From);
        Assert.True(dave.HasNothing && carol.HasNothing);
        Assert.DoesNotContain(rig.Logs.Errors, static text => text.StartsWith("ZegoCallKit", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Seed.All), MemberType = typeof(Seed))]
    public async Task Random_envelopes_get_a_receipt_and_never_a_fault(int seed)
    {
        await using var rig = await ServerRig.StartAsync(options: new CallSignalingOptions { MessagesPerSecond = 10_000, BytesPerSecond = 100_000_000, RingsPerMinute = 100_000, RingsPerPairAndMinute = 10_000 });
        var mallory = await rig.ConnectAsync("mallory");
        var router = rig.Nodes[0].Services.GetRequiredService<EnvelopeRouter>();
        var connection = rig.Nodes[0].Services.GetRequiredService<Connections.ConnectionTable>().OfUser("mallory")[0];
        var random = new Random(seed);
        var toNobody = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 20_000; round++)
        {
            rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
            var envelope = Random(random);
            var reply = await router.SendAsync(connection, envelope, TestContext.Current.CancellationToken);

            // A call without other members has no receivers, and a repetition of such a message gets the same reply.
            Assert.True(reply.Receipts.Count > 0 || (envelope is { Call: not null, To.Count: 0 } && toNobody.Add(envelope.Id)) || toNobody.Contains(envelope!.Id));
            Assert.All(reply.Receipts, static receipt => Assert.Contains(receipt.Outcome, (string[])[WireOutcomes.Delivered, WireOutcomes.Queued, WireOutcomes.Dropped, WireOutcomes.Refused]));
        }

        Assert.Equal(0, (await rig.Store.GetUserAsync("victim", rig.Now)).Top);
        Assert.Empty(rig.Logs.Errors);
        GC.KeepAlive(mallory);
    }

    private static WireEnvelope? Random(Random random)
    {
        string Any(params string[] texts) => texts[random.Next(texts.Length)];
        string Id() => Any("bob", "carol", "mallory", "a/b", "", "\0", new string('x', 64), "бob", "{bob}", "x y", "'; DROP");
        return random.Next(40) == 0 ? null : new WireEnvelope
        {
            Id = random.Next(10) == 0 ? Id() : $"id{random.Next(5_000)}",
            To = random.Next(12) == 0 ? null! : [.. Enumerable.Range(0, random.Next(4)).Select(_ => Id())],
            Call = random.Next(3) == 0 ? null : Any("one", "two", "a/b", "", "{x}"),
            Intent = random.Next(20) == 0 ? null! : Any("ring", "answer", "stop", "other", "ephemeral", "missed", "elsewhere", "", "unheard-of"),
            Kind = Any("audio", "video", "smell", null!),
            LifeMs = random.Next(3) == 0 ? null : random.NextInt64(-5, long.MaxValue),
            CollapseKey = Any(null!, "k", "", new string('k', 65)),
            RingMs = random.Next(2) == 0 ? null : random.NextInt64(-5, long.MaxValue),
            Accepted = random.Next(3) switch { 0 => null, 1 => true, _ => false },
            TraceParent = Any(null!, "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "nonsense\n"),
            Payload = new byte[random.Next(30) == 0 ? 20_000 : random.Next(40)],
        };
    }

    private static async Task<ClientWebSocket> OpenAsync(ServerRig rig, string user)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", "Bearer " + Tokens.Make(user, "laptop", rig.Clock.GetUtcNow()));
        await socket.ConnectAsync(new UriBuilder(ServerRig.AddressOf(rig.Nodes[0])) { Scheme = "ws" }.Uri, TestContext.Current.CancellationToken);
        return socket;
    }

    private static ValueTask SendAsync(ClientWebSocket socket, string frame) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(frame).AsMemory(), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    private static string Mutate(string frame, Random random)
    {
        var text = new StringBuilder(frame);
        for (var change = random.Next(3); change > 0; change--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text[at] = (char)random.Next(1, 256);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at));
                    text.Append('\u001e');
                    break;
                case 2:
                    text.Insert(at, new string((char)random.Next(32, 127), random.Next(1, 200)));
                    break;
                default:
                    text.Insert(at, frame);
                    break;
            }
        }

        return text.ToString();
    }
}
