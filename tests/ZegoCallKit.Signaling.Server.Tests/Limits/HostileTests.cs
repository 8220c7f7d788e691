using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Routing;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;
using ZegoCallKit.TestMutations;

namespace ZegoCallKit.Signaling.Server.Tests.Limits;

/// <summary>Whatever a client sends, the server continues, and no other user is affected. <c>eng/hostile.sh</c> sends more of it.</summary>
public sealed class HostileTests
{
    private const string Secret = "whatever carol and dave say to each other";
    private const int FramesOfConnection = 20;

    private static readonly CallSignalingOptions WithoutRates = new() { MessagesPerSecond = 10_000, BytesPerSecond = 100_000_000, RingsPerMinute = 100_000, RingsPerPairAndMinute = 10_000 };

    private static readonly int Frames = int.TryParse(Environment.GetEnvironmentVariable("HOSTILE_FRAMES"), NumberStyles.None, CultureInfo.InvariantCulture, out var frames) ? frames : 3_000;
    private static readonly int Envelopes = int.TryParse(Environment.GetEnvironmentVariable("HOSTILE_ENVELOPES"), NumberStyles.None, CultureInfo.InvariantCulture, out var envelopes) ? envelopes : 20_000;

    [Theory]
    [MemberData(nameof(Seed.All), MemberType = typeof(Seed), DisableDiscoveryEnumeration = true)]
    public async Task Mutated_frames_end_their_own_connection_at_most(int seed)
    {
        await using var rig = await ServerRig.StartAsync(options: WithoutRates);
        var carol = await rig.ConnectAsync("carol");
        var dave = await rig.ConnectAsync("dave");
        var mutator = new Mutator(ClientFrames.All, new Random(seed));
        for (var frame = 0; frame < Frames; frame += FramesOfConnection)
        {
            using var socket = await OpenAsync(rig, "mallory");
            var heard = ReadAsync(socket);
            try
            {
                await SendAsync(socket, ClientFrames.Handshake);
                await SendAsync(socket, ClientFrames.Hello);
                for (var sent = 0; sent < FramesOfConnection; sent++)
                {
                    await SendAsync(socket, mutator.Next());
                }

                await carol.TellAsync(Secret, null, "dave");
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
            }
            catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
            {
                // The server has closed this connection.
            }

            Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)), await heard.WaitAsync(TestDevice.Patience, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        // Mallory may write to dave, but not in the name of anybody else, and to nobody what was for somebody else.
        await carol.TellAsync("all is well", null, "dave");
        WireDelivery last;
        do
        {
            last = await dave.NextAsync();
            Assert.Contains(last.From, (string[])["carol", "mallory"]);
        }
        while (Encoding.UTF8.GetString(last.Payload.Span) != "all is well");
        Assert.True(carol.HasNothing || (await carol.NextAsync()).From == "mallory");
        Assert.DoesNotContain(rig.Logs.Errors, static text => text.StartsWith("ZegoCallKit", StringComparison.Ordinal));

        // What the server keeps for mallory's connections has gone with them.
        var table = rig.Nodes[0].Services.GetRequiredService<ConnectionTable>();
        await Eventually.TrueAsync(() => Task.FromResult(table.All.Count == 2));
    }

    [Theory]
    [MemberData(nameof(Seed.All), MemberType = typeof(Seed), DisableDiscoveryEnumeration = true)]
    public async Task Random_envelopes_get_a_receipt_and_never_a_fault(int seed)
    {
        await using var rig = await ServerRig.StartAsync(options: WithoutRates);
        var mallory = await rig.ConnectAsync("mallory");
        var router = rig.Nodes[0].Services.GetRequiredService<EnvelopeRouter>();
        var connection = rig.Nodes[0].Services.GetRequiredService<ConnectionTable>().OfUser("mallory")[0];
        var random = new Random(seed);
        var toNobody = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < Envelopes; round++)
        {
            rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
            var envelope = HostileEnvelopes.Next(random);
            var reply = await router.SendAsync(connection, envelope, TestContext.Current.CancellationToken);

            // A call without other members has no receivers, and a repetition of such a message gets the same reply.
            Assert.True(reply.Receipts.Count > 0 || (envelope is { Call: not null, To.Count: 0 } && toNobody.Add(envelope.Id)) || toNobody.Contains(envelope!.Id));
            Assert.All(reply.Receipts, static receipt => Assert.Contains(receipt.Outcome, (string[])[WireOutcomes.Delivered, WireOutcomes.Queued, WireOutcomes.Dropped, WireOutcomes.Refused]));
        }

        Assert.Equal(0, (await rig.Store.GetUserAsync("victim", rig.Now)).Top);
        Assert.Empty(rig.Logs.Errors);
        GC.KeepAlive(mallory);
    }

    [Fact]
    public async Task Ten_thousand_rings_reach_as_many_users_as_the_rate_allows_and_the_others_get_receipts()
    {
        await using var rig = await ServerRig.StartAsync(options: WithoutRates with { RingsPerMinute = 60, RingsPerPairAndMinute = 10 });
        var mallory = await rig.ConnectAsync("mallory");
        var outcomes = new List<string>();
        for (var number = 0; number < 250; number++)
        {
            var reply = await mallory.RingAsync($"call-{number}", [.. Enumerable.Range(0, 40).Select(user => $"user-{(number * 40) + user}")]);
            outcomes.AddRange(reply.Receipts.Select(static receipt => receipt.Reason ?? receipt.Outcome));
        }

        Assert.Equal((10_000, 60), (outcomes.Count, outcomes.Count(static outcome => outcome == WireOutcomes.Queued)));
        Assert.Equal(9_940, outcomes.Count(static outcome => outcome == WireReasons.Rate));
        Assert.Equal(0, (await rig.Store.GetUserAsync("user-9999", rig.Now)).Top);
    }

    [Theory]
    [InlineData(51, WireReasons.TooLarge)]
    [InlineData(500, WireReasons.TooLarge)]
    [InlineData(100_000, null)]
    public async Task A_giant_list_of_receivers_is_refused_or_ends_the_connection(int receivers, string? reason)
    {
        await using var rig = await ServerRig.StartAsync(options: WithoutRates);
        var mallory = await rig.ConnectAsync("mallory");
        var users = Enumerable.Range(0, receivers).Select(static user => $"user-{user}").ToArray();

        if (reason is null)
        {
            await Assert.ThrowsAnyAsync<Exception>(() => mallory.RingAsync("call", users));
            await mallory.ClosedAsync();
        }
        else
        {
            Assert.Equal(reason, Assert.Single((await mallory.RingAsync("call", users)).Receipts).Reason);
        }

        Assert.Null(await rig.Store.GetCallAsync("call"));
    }

    private static async Task<ClientWebSocket> OpenAsync(ServerRig rig, string user)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", "Bearer " + Tokens.Make(user, "laptop", rig.Clock.GetUtcNow()));
        await socket.ConnectAsync(new UriBuilder(ServerRig.AddressOf(rig.Nodes[0])) { Scheme = "ws" }.Uri, TestContext.Current.CancellationToken);
        return socket;
    }

    private static ValueTask SendAsync(ClientWebSocket socket, byte[] frame) => socket.SendAsync(frame.AsMemory(), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    private static async Task<string> ReadAsync(ClientWebSocket socket)
    {
        var heard = new StringBuilder();
        var buffer = new byte[4_096];
        try
        {
            while (await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken) is { MessageType: not WebSocketMessageType.Close } read)
            {
                heard.Append(Encoding.UTF8.GetString(buffer, 0, read.Count));
            }
        }
        catch (Exception fault) when (fault is WebSocketException or OperationCanceledException)
        {
            // The server has cut this connection.
        }

        return heard.ToString();
    }
}
