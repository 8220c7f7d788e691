using Moq;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Calls;

public sealed class SignInTests
{
    private static readonly RoomUser Bob = new(new UserId("bob"));

    [Fact]
    public void Without_options_every_member_says_what_is_missing() => SimulatedRig.Run(rig =>
    {
        var calls = rig.Client.Calls;
        Action[] uses =
        [
            () => _ = calls.Status, () => _ = calls.LocalUser, () => _ = calls.DeviceId, () => _ = calls.Incoming, () => _ = calls.ActiveCalls,
            () => _ = calls.MissedCalls, () => _ = calls.DroppedSignals, () => _ = calls.DroppedSignalCount, () => _ = calls.SignInAsync(Bob),
            () => _ = calls.SignOutAsync(), () => _ = calls.InviteAsync(Bob.Id), () => _ = calls.JoinAsync(new CallId("x")),
            () => _ = calls.CallBackAsync(null!), () => calls.DismissMissedCall(new InvitationId("x")),
        ];
        Assert.All(uses, use => Assert.Contains("ZegoClientOptions.Calls", Assert.Throws<InvalidOperationException>(use).Message, StringComparison.Ordinal));
        return Task.CompletedTask;
    });

    [Fact]
    public void Nobody_calls_before_signing_in() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");
        await alice.Calls.SignOutAsync();
        Assert.Null(alice.Calls.LocalUser);
        Assert.Equal(SignalingState.Disconnected, alice.Calls.Status.Current.State);
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => alice.Calls.InviteAsync(Bob.Id));
        Assert.Contains("SignInAsync", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => alice.Calls.JoinAsync(new CallId("x")));
    });

    [Fact]
    public void Somebody_else_signs_in_after_signing_out_only() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");
        await Assert.ThrowsAsync<InvalidOperationException>(() => alice.Calls.SignInAsync(Bob));
        await alice.Calls.SignOutAsync();
        await alice.Calls.SignOutAsync();
        await alice.Calls.SignInAsync(Bob);

        Assert.Equal(Bob.Id, alice.Calls.LocalUser!.Id);
    });

    [Fact]
    public void Signing_out_ends_the_call_and_tells_the_other() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        var other = await bob.RingsAsync();
        await other.AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);
        await alice.Calls.SignOutAsync();

        Assert.Equal(CallEndReason.SignedOut, call.State.Current.End!.Reason);
        Assert.True(call.Completion.IsCompletedSuccessfully);
        Assert.Equal(CallEndReason.RemoteHangUp, (await other.Completion).Reason);
    });

    [Fact]
    public void A_transport_that_refuses_fails_the_sign_in_with_its_own_exception() => Run(
        signaling => signaling.Setup(transport => transport.ConnectAsync(It.IsAny<SignalingIdentity>(), It.IsAny<CancellationToken>())).ThrowsAsync(new ZegoException("Connect", ZegoErrorCode.RoomAuthenticationFailed)),
        async rig =>
        {
            Assert.Equal(ZegoErrorCode.RoomAuthenticationFailed, (await Assert.ThrowsAsync<ZegoException>(() => rig.Client.Calls.SignInAsync(Bob))).Code);
            Assert.Null(rig.Client.Calls.LocalUser);
        });

    [Fact]
    public void A_transport_that_throws_fails_the_sign_in() => Run(
        signaling => signaling.Setup(transport => transport.ConnectAsync(It.IsAny<SignalingIdentity>(), It.IsAny<CancellationToken>())).Throws(new NotSupportedException("no")),
        async rig => await Assert.ThrowsAsync<NotSupportedException>(() => rig.Client.Calls.SignInAsync(Bob)));

    [Fact]
    public void A_transport_that_hangs_does_not_hang_the_sign_in_or_the_client() => Run(
        signaling =>
        {
            signaling.Setup(transport => transport.ConnectAsync(It.IsAny<SignalingIdentity>(), It.IsAny<CancellationToken>())).Returns(new TaskCompletionSource().Task);
            signaling.Setup(transport => transport.DisconnectAsync(It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        },
        async rig =>
        {
            var began = rig.Time.Elapsed;
            await Assert.ThrowsAsync<ZegoTimeoutException>(() => rig.Client.Calls.SignInAsync(Bob));
            Assert.Equal(rig.Options.Timeouts.Login, rig.Time.Elapsed - began);
        });

    [Fact]
    public void A_message_that_cannot_be_sent_fails_the_call() => Run(
        signaling => signaling.Setup(transport => transport.SendAsync(It.IsAny<SignalingEnvelope>(), It.IsAny<CancellationToken>())).ThrowsAsync(new ZegoException("Send", ZegoErrorCode.RoomConnectTemporaryBroken)),
        async rig =>
        {
            await rig.Client.Calls.SignInAsync(ClientRig.Self);
            var call = await rig.Client.Calls.InviteAsync(Bob.Id);
            var end = await call.Completion;

            Assert.Equal((CallEndReason.Failed, ZegoErrorCode.RoomConnectTemporaryBroken), (end.Reason, end.Code));
            Assert.Equal("Send", Assert.IsType<ZegoException>(end.Error).Operation);
        });

    [Fact]
    public void A_transport_that_hangs_does_not_hang_the_sign_out() => Run(
        signaling =>
        {
            signaling.Setup(transport => transport.SendAsync(It.IsAny<SignalingEnvelope>(), It.IsAny<CancellationToken>())).Returns(new TaskCompletionSource<IReadOnlyList<SignalingReceipt>>().Task);
            signaling.Setup(transport => transport.DisconnectAsync(It.IsAny<CancellationToken>())).Returns(new TaskCompletionSource().Task);
        },
        async rig =>
        {
            rig.ExpectFault("SignOut");
            await rig.Client.Calls.SignInAsync(ClientRig.Self);
            var call = await rig.Client.Calls.InviteAsync(Bob.Id);
            var began = rig.Time.Elapsed;
            await rig.Client.Calls.SignOutAsync();

            Assert.Equal(CallEndReason.SignedOut, (await call.Completion).Reason);

            // It has no connection, so farewells are not waited for as long as for a transport that could send them.
            Assert.Equal(TimeSpan.FromSeconds(2) + rig.Options.Timeouts.Command, rig.Time.Elapsed - began);
        });

    [Fact]
    public void What_is_too_long_for_the_transport_fails_the_call_clearly() => Run(
        signaling => signaling.SetupGet(transport => transport.Capabilities).Returns(new SignalingCapabilities { MaxPayloadBytes = 10 }),
        async rig =>
        {
            await rig.Client.Calls.SignInAsync(ClientRig.Self);
            var end = await (await rig.Client.Calls.InviteAsync(Bob.Id)).Completion;

            Assert.Equal(ZegoErrorCode.ImContentTooLong, end.Code);
            Assert.Contains("10 bytes", end.Error!.Message, StringComparison.Ordinal);
        });

    [Fact]
    public void What_cannot_be_understood_is_dropped_counted_and_told() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");
        var drops = alice.Calls.DroppedSignals.Record();
        var peer = new ScriptedPeer(world.Hub.CreateSignaling(), world.Time, "mallory", alice.Id);
        await peer.ConnectAsync();
        await peer.SendAsync("no json"u8.ToArray());
        await peer.SendAsync("{\"v\":99,\"kind\":\"invite\"}"u8.ToArray());
        await world.PassAsync(1);

        Assert.Equal([SignalDropReason.Malformed, SignalDropReason.UnknownVersion], drops.Items);
        Assert.Equal(2, alice.Calls.DroppedSignalCount);
        Assert.Equal(2, world.Log.Lines.Count(line => line.Contains("Warning 101", StringComparison.Ordinal)));
        await peer.InviteAsync("x");
        await alice.RingsAsync();
    });

    [Fact]
    public void The_transport_hears_of_signing_in_and_out_in_that_order()
    {
        foreach (var seed in (IEnumerable<int>)[.. Enumerable.Range(0, 30), .. FreshSeeds.Of(30)])
        {
            var heard = new List<string>();
            Run(
                signaling =>
                {
                    signaling.Setup(transport => transport.ConnectAsync(It.IsAny<SignalingIdentity>(), It.IsAny<CancellationToken>())).Callback(() => heard.Add("connect")).Returns(Task.CompletedTask);
                    signaling.Setup(transport => transport.DisconnectAsync(It.IsAny<CancellationToken>())).Callback(() => heard.Add("disconnect")).Returns(Task.CompletedTask);
                },
                async rig =>
                {
                    var signIn = rig.Client.Calls.SignInAsync(Bob);
                    await rig.Client.Calls.SignOutAsync();

                    await Assert.ThrowsAsync<ObjectDisposedException>(() => signIn);
                    Assert.Null(rig.Client.Calls.LocalUser);
                },
                seed);
            Assert.True(heard is ["connect", "disconnect"], $"seed {seed}: {string.Join(' ', heard)}");
        }
    }

    [Fact]
    public void Connecting_that_ends_after_signing_out_does_not_touch_who_signed_in_since()
    {
        var first = new TaskCompletionSource();
        var given = new List<CancellationToken>();
        Run(
            signaling => signaling.Setup(transport => transport.ConnectAsync(It.IsAny<SignalingIdentity>(), It.IsAny<CancellationToken>()))
                .Returns((SignalingIdentity identity, CancellationToken token) =>
                {
                    given.Add(token);
                    return identity.UserId == Bob.Id ? first.Task : Task.CompletedTask;
                }),
            async rig =>
            {
                var signIn = rig.Client.Calls.SignInAsync(Bob);
                await Task.Delay(SimulatedRig.Moment, rig.Time);
                await rig.Client.Calls.SignOutAsync();
                await Assert.ThrowsAsync<ObjectDisposedException>(() => signIn);
                Assert.True(given[0].IsCancellationRequested);
                await rig.Client.Calls.SignInAsync(ClientRig.Self);
                first.SetException(new InvalidOperationException("given up"));
                await Task.Delay(SimulatedRig.Moment, rig.Time);

                Assert.Equal(ClientRig.Self, rig.Client.Calls.LocalUser);
            });
    }

    [Fact]
    public void A_transport_that_connects_after_it_was_given_up_is_disconnected_again()
    {
        var connecting = new TaskCompletionSource();
        var disconnects = 0;
        Run(
            signaling =>
            {
                signaling.Setup(transport => transport.ConnectAsync(It.IsAny<SignalingIdentity>(), It.IsAny<CancellationToken>())).Returns(connecting.Task);
                signaling.Setup(transport => transport.DisconnectAsync(It.IsAny<CancellationToken>())).Callback(() => disconnects++).Returns(Task.CompletedTask);
            },
            async rig =>
            {
                var signIn = rig.Client.Calls.SignInAsync(Bob);
                await Task.Delay(SimulatedRig.Moment, rig.Time);
                await rig.Client.Calls.SignOutAsync();
                await Assert.ThrowsAsync<ObjectDisposedException>(() => signIn);
                Assert.Equal(1, disconnects);
                connecting.SetResult();
                await Task.Delay(SimulatedRig.Moment, rig.Time);

                Assert.Equal(2, disconnects);
                Assert.Null(rig.Client.Calls.LocalUser);
            });
    }

    private static void Run(Action<Mock<ICallSignaling>> set, Func<ClientRig, Task> body, int? seed = null) => SimulatedRig.Run(body, options =>
    {
        var outlet = new SignalingOutlet(options.TimeProvider, options.WorkScheduler);
        var signaling = new Mock<ICallSignaling>();
        signaling.SetupGet(transport => transport.Name).Returns("mock");
        signaling.SetupGet(transport => transport.Capabilities).Returns(new SignalingCapabilities());
        signaling.SetupGet(transport => transport.Status).Returns(outlet.Status);
        signaling.SetupGet(transport => transport.Received).Returns(outlet.Received);
        signaling.SetupGet(transport => transport.PresenceChanges).Returns(outlet.PresenceChanges);
        signaling.Setup(transport => transport.ConnectAsync(It.IsAny<SignalingIdentity>(), It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        signaling.Setup(transport => transport.SendAsync(It.IsAny<SignalingEnvelope>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        signaling.Setup(transport => transport.DisconnectAsync(It.IsAny<CancellationToken>())).Returns(Task.CompletedTask);
        set(signaling);
        return options with { Calls = new CallServiceOptions { Signaling = signaling.Object } };
    }, seed);
}
