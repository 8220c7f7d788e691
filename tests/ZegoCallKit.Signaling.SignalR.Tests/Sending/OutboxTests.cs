using System.Globalization;
using System.Text;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;
using ZegoCallKit.SignalingContract;
using ZegoCallKit.TestNetworks;

namespace ZegoCallKit.Signaling.SignalR.Tests.Sending;

/// <summary>What happens to messages on their way to the server.</summary>
public sealed class OutboxTests
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Many_overlapping_messages_arrive_in_order_whether_kept_or_not()
    {
        await using var world = await World.StartAsync();
        var (alice, _) = await world.ConnectAsync(World.Alice);
        var (bob, _) = await world.ConnectAsync(World.Bob);
        string[] texts = [.. Enumerable.Range(0, 90).Select(static i => i.ToString(CultureInfo.InvariantCulture))];

        await Task.WhenAll(texts.Select((text, i) => i % 3 == 0 ? alice.SendAsync(text, World.Bob) : alice.SendAsync(text, Life, World.Bob)));

        await bob.Received.WaitAsync(items => items.Count >= texts.Length);
        Assert.Equal(texts, bob.Texts);
    }

    [Fact]
    public async Task Messages_that_breaking_connections_interrupt_arrive_once_and_in_order()
    {
        await using var world = await World.StartAsync();
        var (alice, network) = await world.ConnectAsync(World.Alice);
        var (bob, networkOfBob) = await world.ConnectAsync(World.Bob);
        string[] texts = [.. Enumerable.Range(0, 60).Select(static i => i.ToString(CultureInfo.InvariantCulture))];
        var sends = new List<Task>();
        foreach (var text in texts)
        {
            sends.Add(alice.SendAsync(text, Life, World.Bob));
            if (sends.Count % 20 == 0)
            {
                await bob.Received.WaitAsync(items => items.Count >= sends.Count - 19);
                network.Break();
                networkOfBob.Break();
            }
        }

        await Task.WhenAll(sends);

        await bob.Received.WaitAsync(items => items.Count >= texts.Length);
        Assert.Equal(texts, bob.Texts);
    }

    [Fact]
    public async Task A_message_to_keep_waits_for_the_connection_and_another_fails_at_once()
    {
        await using var world = await World.StartAsync();
        var (alice, network) = await world.ConnectAsync(World.Alice);
        var (bob, _) = await world.ConnectAsync(World.Bob);
        await CutAsync(alice, network);

        var kept = alice.SendAsync("kept", Life, World.Bob);
        var fault = await Assert.ThrowsAsync<ZegoException>(() => alice.SendAsync("not kept", World.Bob));
        Assert.Equal(ZegoErrorCode.RoomConnectTemporaryBroken, fault.Code);
        network.IsUp = true;

        Assert.Equal(SignalingOutcome.Delivered, Assert.Single(await kept).Outcome);
        await bob.WaitForAsync("kept");
        Assert.Equal(["kept"], bob.Texts);
    }

    [Fact]
    public async Task Patience_ends()
    {
        await using var world = await World.StartAsync();
        var (alice, network) = await world.ConnectAsync(World.Alice, configure: static options => options with { SendPatience = TimeSpan.FromMilliseconds(50) });
        await CutAsync(alice, network);

        var fault = await Assert.ThrowsAsync<ZegoException>(() => alice.SendAsync("kept", Life, World.Bob));

        Assert.Equal(ZegoErrorCode.RoomConnectTemporaryBroken, fault.Code);
        Assert.Contains("00:00:00.05", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_is_given_up_while_it_waits_is_not_sent()
    {
        await using var world = await World.StartAsync();
        var (alice, network) = await world.ConnectAsync(World.Alice);
        var (bob, _) = await world.ConnectAsync(World.Bob);
        await CutAsync(alice, network);
        using var giveUp = new CancellationTokenSource();
        var sending = alice.Signaling.SendAsync(new SignalingEnvelope { To = [World.Bob], Life = Life, Payload = "no"u8.ToArray() }, giveUp.Token);

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        network.IsUp = true;

        await alice.SendAsync("yes", Life, World.Bob);
        await bob.WaitForAsync("yes");
        Assert.Equal(["yes"], bob.Texts);
    }

    [Fact]
    public async Task The_outbox_has_a_bound()
    {
        await using var world = await World.StartAsync();
        var (alice, network) = await world.ConnectAsync(World.Alice, configure: static options => options with { MaxPendingMessages = 3 });
        var (bob, _) = await world.ConnectAsync(World.Bob);
        await CutAsync(alice, network);
        var waiting = Enumerable.Range(0, 3).Select(i => alice.SendAsync($"{i}", Life, World.Bob)).ToArray();

        var fault = await Assert.ThrowsAsync<ZegoException>(() => alice.SendAsync("too many", Life, World.Bob));
        Assert.Contains(nameof(SignalRCallSignalingOptions.MaxPendingMessages), fault.Message, StringComparison.Ordinal);
        network.IsUp = true;

        await Task.WhenAll(waiting);
        await bob.Received.WaitAsync(static items => items.Count >= 3);
        await alice.SendAsync("again", Life, World.Bob);
    }

    [Fact]
    public async Task Disconnecting_fails_what_waits()
    {
        await using var world = await World.StartAsync();
        var (alice, network) = await world.ConnectAsync(World.Alice);
        await CutAsync(alice, network);
        var sending = alice.SendAsync("kept", Life, World.Bob);

        await alice.Signaling.DisconnectAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ZegoException>(() => sending);
        Assert.Equal(SignalingState.Disconnected, alice.Signaling.Status.Current.State);
    }

    [Fact]
    public async Task What_the_server_refuses_has_a_receipt_that_says_why()
    {
        await using var world = await World.StartAsync(TestServer.Generous with { MaxPayloadBytes = 1_024, RingsPerPairAndMinute = 2 });
        var (alice, _) = await world.ConnectAsync(World.Alice);
        var (bob, _) = await world.ConnectAsync(World.Bob);
        var call = new SignalingEnvelope { CallId = new CallId("unknown"), Payload = new byte[1] };

        var large = await alice.SendAsync(new SignalingEnvelope { To = [World.Bob, new UserId("carol")], Payload = new byte[1_025] });
        await alice.SendAsync("one", World.Bob);
        await alice.SendAsync("two", World.Bob);
        var many = await alice.SendAsync("three", World.Bob);
        var nobody = await alice.SendAsync(call);
        var late = await alice.SendAsync(call with { To = [World.Bob], Intent = SignalingIntent.Answer, Accepted = true, Id = "late" });

        Assert.Equal([(World.Bob, SignalingRefusal.TooLarge), (new UserId("carol"), SignalingRefusal.TooLarge)], large.Select(static receipt => (receipt.User, receipt.Refusal)));
        Assert.Equal(SignalingRefusal.TooMany, Assert.Single(many).Refusal);
        Assert.Equal((default, SignalingOutcome.Refused, SignalingRefusal.UnknownUser), nobody.Select(static receipt => (receipt.User, receipt.Outcome, receipt.Refusal)).Single());
        Assert.Equal(SignalingRefusal.UnknownUser, Assert.Single(late).Refusal);
        await bob.WaitForAsync("two");
        Assert.Equal(["one", "two"], bob.Texts);
        Assert.Contains(world.Logs.Entries, static entry => entry.Text.Contains("payload bytes 1024 instead of 16384", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_can_go_to_the_members_of_a_call()
    {
        await using var world = await World.StartAsync();
        var (alice, _) = await world.ConnectAsync(World.Alice);
        var (bob, _) = await world.ConnectAsync(World.Bob);
        var call = new CallId("call-1");
        await alice.SendAsync(new SignalingEnvelope { To = [World.Bob], CallId = call, Intent = SignalingIntent.Ring, RingTime = Life, Life = Life, Kind = CallKind.Video, Payload = "ring"u8.ToArray() });
        await bob.SendAsync(new SignalingEnvelope { To = [World.Alice], CallId = call, Intent = SignalingIntent.Answer, Accepted = true, Life = Life, Payload = "yes"u8.ToArray() });
        await alice.WaitForAsync("yes");

        var receipts = await alice.SendAsync(new SignalingEnvelope { CallId = call, Intent = SignalingIntent.Ephemeral, Payload = "beat"u8.ToArray() });

        await bob.WaitForAsync("beat");
        Assert.Contains(new SignalingReceipt { User = World.Bob, Outcome = SignalingOutcome.Delivered, Devices = 1 }, receipts);
        var ring = bob.Received.Items[0];
        Assert.Equal((SignalingIntent.Ring, call, World.Alice, new DeviceId("phone")), (ring.Intent, ring.CallId, ring.From, ring.Device!.Value));
        Assert.Equal(Life, ring.Deadline - ring.SentAt);
        Assert.Equal("yes", Encoding.UTF8.GetString(alice.Received.Items[0].Payload.Span));
    }

    private static async Task CutAsync(Device device, Network network)
    {
        var before = device.States.Items.Count;
        network.IsUp = false;
        await device.WaitForAsync(SignalingState.Connecting, before);
    }
}
