using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>Tests sending and receiving. Derive from it with the rig of a transport.</summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class SendingContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    private static readonly CallId Call = new("call-1");

    [Fact]
    public Task A_message_arrives_whole_and_unchanged_with_its_sender() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        byte[] payload = [.. Enumerable.Range(0, 256).Select(static i => (byte)i)];

        await alice.SendAsync(new SignalingEnvelope { To = [Bob], Payload = payload });

        await bob.Received.WaitAsync(static items => items.Count > 0);
        Assert.Equal(Alice, bob.Received.Items[0].From);
        Assert.Equal(payload, bob.Received.Items[0].Payload.ToArray());
    });

    [Fact]
    public Task A_message_carries_what_the_transport_says_it_does() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice, "phone");
        var bob = await ConnectAsync(Bob);
        var abilities = alice.Signaling.Capabilities;

        await alice.SendAsync(new SignalingEnvelope { To = [Bob], CallId = Call, Intent = SignalingIntent.Ephemeral, Payload = new byte[1] });

        await bob.Received.WaitAsync(static items => items.Count > 0);
        var message = bob.Received.Items[0];
        Assert.Equal(abilities.HasAuthenticDevices ? new DeviceId("phone") : null, message.Device);
        Assert.Equal(abilities.HasServerTime, message.SentAt.HasValue);
        Assert.Equal(abilities.HasServerTime, message.Age.HasValue);
        Assert.InRange(message.Age ?? TimeSpan.Zero, TimeSpan.Zero, Rig.Bound);
        Assert.False(message.IsReplay);
    });

    [Fact]
    public Task There_is_one_receipt_for_each_receiver() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        await ConnectAsync(Bob);

        var receipts = await alice.SendAsync("hello", Bob, Carol, Bob);

        Assert.Equal([Bob, Carol], receipts.Select(static receipt => receipt.User));
        Assert.All(receipts, receipt => Assert.Equal(alice.Signaling.Capabilities.HasReceipts, receipt.Outcome != SignalingOutcome.Unknown));
    });

    [Fact]
    public Task Users_with_the_longest_ids_reach_each_other() => TestAsync(async () =>
    {
        var length = (await CreateAsync(Alice)).Signaling.Capabilities.MaxUserIdBytes;
        var first = await ConnectAsync(new UserId(new string('x', length)));
        var second = await ConnectAsync(new UserId(new string('y', length)));

        await first.SendAsync("to the other", second.Identity.UserId);
        await second.WaitForAsync("to the other");
        await second.SendAsync("and back", first.Identity.UserId);
        await first.WaitForAsync("and back");

        Assert.Equal(first.Identity.UserId, second.Received.Items[0].From);
    });

    [Fact]
    public Task The_shortest_and_the_longest_message_arrive() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        var random = new Random(1);
        byte[][] payloads = [new byte[1], new byte[700], new byte[733], new byte[1_024], new byte[1_025], new byte[alice.Signaling.Capabilities.MaxPayloadBytes]];
        foreach (var payload in payloads)
        {
            random.NextBytes(payload);
            var count = bob.Received.Items.Count;

            await alice.SendAsync(new SignalingEnvelope { To = [Bob], Payload = payload });

            await bob.Received.WaitAsync(items => items.Count > count);
            Assert.Equal(payload, bob.Received.Items[count].Payload.ToArray());
        }
    });

    [Fact]
    public Task What_is_not_allowed_is_refused_and_nothing_is_sent() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        var fine = new SignalingEnvelope { To = [Bob], Payload = new byte[1] };

        await Assert.ThrowsAnyAsync<ArgumentException>(() => alice.Signaling.SendAsync(null!));
        SignalingEnvelope[] wrong =
        [
            fine with { To = null! },
            fine with { To = [] },
            fine with { To = [], CallId = default(CallId) },
            fine with { To = [Bob, default] },
            fine with { Payload = ReadOnlyMemory<byte>.Empty },
            fine with { Payload = new byte[alice.Signaling.Capabilities.MaxPayloadBytes + 1] },
            fine with { Id = "" },
            fine with { Id = "no spaces" },
            fine with { Id = new string('x', SignalingEnvelope.MaxIdLength + 1) },
            fine with { CollapseKey = "" },
            fine with { Life = TimeSpan.Zero },
            fine with { Intent = SignalingIntent.Missed, CallId = Call },
            fine with { Intent = SignalingIntent.AnsweredElsewhere, CallId = Call },
            fine with { Intent = (SignalingIntent)99 },
            fine with { Intent = SignalingIntent.Ring, CallId = Call },
            fine with { Intent = SignalingIntent.Ring, RingTime = TimeSpan.FromSeconds(30) },
            fine with { RingTime = TimeSpan.FromSeconds(30) },
            fine with { Intent = SignalingIntent.Answer, CallId = Call },
            fine with { Accepted = true },
            fine with { OnlyUnanswered = true },
            fine with { Joins = true },
            fine with { Joins = true, Intent = SignalingIntent.Ephemeral, CallId = Call },
            fine with { Intent = SignalingIntent.Stop },
        ];
        foreach (var envelope in wrong)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => alice.Signaling.SendAsync(envelope));
        }

        await BeSilentAsync();
        Assert.Empty(bob.Received.Items);
    });

    [Fact]
    public Task Before_connecting_sending_fails() => TestAsync(async () =>
    {
        var alice = await CreateAsync(Alice);

        await Assert.ThrowsAnyAsync<ZegoException>(() => alice.SendAsync("too early", Bob));
    });

    [Fact]
    public Task A_send_that_was_given_up_before_sends_nothing() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => alice.Signaling.SendAsync(new SignalingEnvelope { To = [Bob], Payload = new byte[1] }, new CancellationToken(canceled: true)));

        await BeSilentAsync();
        Assert.Empty(bob.Received.Items);
    });

    [Fact]
    public Task Several_receivers_get_it_once_each_and_nobody_else() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        var carol = await ConnectAsync(Carol);
        var dave = await ConnectAsync(new UserId("dave"));

        await alice.SendAsync("hello", Bob, Carol, Bob);

        await bob.WaitForAsync("hello");
        await carol.WaitForAsync("hello");
        await BeSilentAsync();
        Assert.Single(bob.Received.Items);
        Assert.Single(carol.Received.Items);
        Assert.Empty(dave.Received.Items);
        Assert.Empty(alice.Received.Items);
    });

    [Fact]
    public Task A_receiver_who_is_not_there_is_no_error() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);

        await alice.SendAsync("hello", new UserId("nobody"), Bob);
        await alice.SendAsync("anyone?", new UserId("nobody"));

        await bob.WaitForAsync("hello");
    });

    [Fact]
    public Task A_message_to_oneself_does_not_come_back() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);

        await alice.SendAsync("me", Alice);
        await alice.SendAsync("both", Alice, Bob);

        await bob.WaitForAsync("both");
        await BeSilentAsync();
        Assert.Empty(alice.Received.Items);
    });

    [Fact]
    public Task The_payload_may_be_used_again_after_sending() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        var payload = new byte[2_000];
        payload.AsSpan().Fill(1);

        await alice.SendAsync(new SignalingEnvelope { To = [Bob], Payload = payload });
        payload.AsSpan().Fill(2);

        await bob.Received.WaitAsync(static items => items.Count > 0);
        Assert.All(bob.Received.Items[0].Payload.ToArray(), static one => Assert.Equal(1, one));
    });

    [Fact]
    public Task A_handler_may_answer_at_once() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        using var answering = bob.Signaling.Received.Subscribe(new Handler(message => _ = bob.SendAsync("pong", message.From)));

        await alice.SendAsync("ping", Bob);

        await alice.WaitForAsync("pong");
    });

    [Fact]
    public Task A_handler_that_throws_harms_nobody() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await CreateAsync(Bob);
        using var broken = bob.Signaling.Received.Subscribe(new Handler(static _ => throw new InvalidOperationException("a broken handler")));
        await bob.ConnectAsync();

        await alice.SendAsync("one", Bob);
        await alice.SendAsync("two", Bob);

        await bob.WaitForAsync("two");
        await bob.WaitForAsync("one");
    });

    private sealed class Handler(Action<SignalingMessage> handle) : IObserver<SignalingMessage>
    {
        public void OnNext(SignalingMessage value) => handle(value);

        public void OnError(Exception error) => throw error;

        public void OnCompleted()
        {
            // There is nothing more to do.
        }
    }
}
