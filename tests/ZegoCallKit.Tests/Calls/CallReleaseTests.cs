using Moq;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Calls;

/// <summary>A call releases everything that it uses, in order, also when the engine fails or hangs.</summary>
public sealed class CallReleaseTests
{
    [Fact]
    public void Rule_12_publishing_stops_then_the_preview_then_what_plays_then_the_room_is_left() => Run(async (rig, peer) =>
    {
        rig.Engine.LetPlaySucceed();
        var preview = await rig.Client.StartPreviewAsync(new PreviewOptions { Channel = PublishChannel.Auxiliary });
        var call = await TalkAsync(rig, peer);
        var room = call.Id.Value;
        rig.Engine.Raise(new RoomStreamsUpdated(room, UpdateType.Add, [new EngineStreamInfo(new EngineUser("peer", "peer"), "theirs", "")], []));
        await rig.Time.WaitUntilAsync(() => !call.Room!.Playbacks.Current.Items.IsEmpty);
        rig.Engine.Journal.Clear();
        await call.HangUpAsync();

        string[] wanted = ["Publishing.StopPublishing", "Publishing.StopPreview", "Playing.StopPlaying", "Rooms.Logout"];
        Assert.Equal(wanted, rig.Engine.Journal.Names.Where(wanted.Contains));
        await preview.DisposeAsync();
    });

    [Fact]
    public void Rule_11_a_login_that_fails_ends_the_call_with_its_code() => Run(async (rig, peer) =>
    {
        rig.Engine.LetLoginFail((int)ZegoErrorCode.RoomAuthenticationFailed);
        await peer.InviteAsync("x");
        var call = await RingsAsync(rig);
        var fault = await Assert.ThrowsAsync<CallEndedException>(() => call.AcceptAsync());
        var end = await call.Completion;

        Assert.Equal((CallEndReason.Failed, ZegoErrorCode.RoomAuthenticationFailed), (end.Reason, end.Code));
        Assert.Equal(end, fault.End);
        Assert.IsType<ZegoException>(end.Error);
    });

    [Fact]
    public void A_login_that_is_refused_says_why_and_what_to_do() => Run(async (rig, peer) =>
    {
        rig.Engine.LetLoginFail((int)ZegoErrorCode.RoomExceedMaximumMember);
        await peer.InviteAsync("x");
        var call = await RingsAsync(rig);
        var fault = await Assert.ThrowsAsync<CallEndedException>(() => call.AcceptAsync());

        Assert.Equal("AcceptCall failed: the call ended (Failed) before this user joined it (call 'x'): room is full [1002034]. Try again later, or set a higher member limit in the first login to the room.", fault.Message);
        Assert.Equal("Try again later, or set a higher member limit in the first login to the room.", fault.Advice);
        await call.Completion;
    });

    [Fact]
    public void Rule_11_a_login_that_hangs_ends_the_call_and_is_taken_back() => Run(async (rig, peer) =>
    {
        rig.Engine.LetLoginSucceed(ResultOrder.Never);
        await peer.InviteAsync("x");
        var call = await RingsAsync(rig);
        await Assert.ThrowsAsync<CallEndedException>(() => call.AcceptAsync());

        Assert.Equal(CallEndReason.Failed, (await call.Completion).Reason);
        Assert.IsType<ZegoTimeoutException>(call.State.Current.End!.Error);
        Assert.Equal(1, rig.Engine.Journal.Count("Rooms.Logout"));
    });

    [Fact]
    public void Rule_11_hanging_up_while_the_login_hangs_takes_it_back() => Run(async (rig, peer) =>
    {
        rig.Engine.LetLoginSucceed(ResultOrder.Never);
        await peer.InviteAsync("x");
        var call = await RingsAsync(rig);
        var accepting = call.AcceptAsync();
        await Task.Delay(TimeSpan.FromSeconds(3), rig.Time);
        await call.HangUpAsync();

        await Assert.ThrowsAsync<CallEndedException>(() => accepting);
        Assert.Equal(CallEndReason.LocalHangUp, call.State.Current.End!.Reason);
        Assert.Equal(1, rig.Engine.Journal.Count("Rooms.Logout"));
    });

    [Fact]
    public void Rule_11_publishing_that_fails_ends_the_call_with_its_code() => Run(async (rig, peer) =>
    {
        rig.Engine.AnswerPublish(ResultOrder.After, PublisherState.NotPublishing, (int)ZegoErrorCode.PublisherServerForbid);
        await peer.InviteAsync("x");
        var call = await RingsAsync(rig);
        await call.AcceptAsync();
        var end = await call.Completion;

        Assert.Equal((CallEndReason.Failed, ZegoErrorCode.PublisherServerForbid), (end.Reason, end.Code));
        Assert.Equal(1, rig.Engine.Journal.Count("Rooms.Logout"));
    });

    [Fact]
    public void Rule_11_publishing_that_hangs_ends_the_call() => Run(async (rig, peer) =>
    {
        rig.Engine.LetPublishSucceed(ResultOrder.Never);
        await peer.InviteAsync("x");
        var call = await RingsAsync(rig);
        await call.AcceptAsync();
        var end = await call.Completion;

        Assert.Equal(CallEndReason.Failed, end.Reason);
        Assert.IsType<ZegoTimeoutException>(end.Error);
    });

    [Fact]
    public void Rule_11_a_source_that_throws_ends_the_call() => Run(async (rig, peer) =>
    {
        var thrown = new InvalidOperationException("broken");
        var source = new Mock<ZegoCallKit.Media.IAudioSource>();
        source.SetupGet(audio => audio.Format).Throws(thrown);
        await peer.InviteAsync("x");
        var call = await RingsAsync(rig);
        await call.AcceptAsync(new AcceptOptions { Publish = new PublishOptions { Audio = AudioInput.From(source.Object), Video = VideoInput.None } });

        Assert.Same(thrown, (await call.Completion).Error);
    });

    [Fact]
    public void Rule_11_a_function_of_the_options_that_throws_ends_the_call() => Run(
        async (rig, peer) =>
        {
            await peer.InviteAsync("x");
            var call = await RingsAsync(rig);
            await Assert.ThrowsAsync<CallEndedException>(() => call.AcceptAsync());

            Assert.Equal("no room", (await call.Completion).Error!.Message);
        },
        options => options with { RoomIdFor = _ => throw new NotSupportedException("no room") });

    [Theory]
    [InlineData(ZegoErrorCode.RoomManualKickedOut, CallEndReason.KickedOut)]
    [InlineData(ZegoErrorCode.RoomKickedOut, CallEndReason.LoggedInElsewhere)]
    [InlineData(ZegoErrorCode.RoomTokenExpiredKickedOut, CallEndReason.TokenExpired)]
    public void Rule_11_the_rooms_own_end_ends_the_call_with_its_reason(ZegoErrorCode code, CallEndReason reason) => Run(async (rig, peer) =>
    {
        var call = await TalkAsync(rig, peer);
        await Task.Delay(CallRules.AnswerRace + TimeSpan.FromMilliseconds(1), rig.Time);
        rig.Engine.Raise(new RoomStateChanged(call.Id.Value, RoomStateReason.KickOut, (int)code, ""));
        var end = await call.Completion;

        Assert.Equal((reason, code), (end.Reason, end.Code));
        Assert.Equal(1, rig.Engine.Journal.Count("Publishing.StopPublishing"));
    });

    [Fact]
    public void Rule_11_a_lost_network_ends_the_call() => Run(async (rig, peer) =>
    {
        var call = await TalkAsync(rig, peer);
        rig.Engine.Raise(new RoomStateChanged(call.Id.Value, RoomStateReason.ReconnectFailed, (int)ZegoErrorCode.RoomRetryTimeout, ""));

        Assert.Equal(CallEndReason.NetworkLost, (await call.Completion).Reason);
    });

    [Fact]
    public void Rule_11_disposing_the_client_ends_the_call_and_tells_the_other() => Run(async (rig, peer) =>
    {
        var call = await TalkAsync(rig, peer);
        await rig.Client.DisposeAsync();

        Assert.True(call.Completion.IsCompletedSuccessfully);
        Assert.Equal(CallEndReason.SignedOut, call.State.Current.End!.Reason);
        Assert.Single(peer.Signals.OfType<ZegoCallKit.Calls.Signals.LeaveSignal>());
    });

    [Fact]
    public void Accepting_given_up_hangs_up() => Run(async (rig, peer) =>
    {
        rig.Engine.LetLoginSucceed(ResultOrder.Never);
        await peer.InviteAsync("x");
        var call = await RingsAsync(rig);
        using var source = new CancellationTokenSource();
        var accepting = call.AcceptAsync(cancellationToken: source.Token);
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        source.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => accepting);

        Assert.Equal(CallEndReason.LocalHangUp, (await call.Completion).Reason);
    });

    private static async Task<ICall> RingsAsync(ClientRig rig)
    {
        await rig.Time.WaitUntilAsync(() => !rig.Client.Calls.ActiveCalls.Current.Items.IsEmpty);
        return Assert.Single(rig.Client.Calls.ActiveCalls.Current.Items.Values);
    }

    private static async Task<ICall> TalkAsync(ClientRig rig, ScriptedPeer peer)
    {
        await peer.InviteAsync("x");
        var call = await RingsAsync(rig);
        await call.AcceptAsync();
        await rig.Time.WaitUntilAsync(() => call.Publication is not null);
        return call;
    }

    private static void Run(Func<ClientRig, ScriptedPeer, Task> body, Func<CallServiceOptions, CallServiceOptions>? configure = null)
    {
        InMemorySignalingHub hub = null!;
        SimulatedRig.Run(
            async rig =>
            {
                rig.Engine.LetLoginSucceed();
                rig.Engine.LetPublishSucceed();
                var peer = new ScriptedPeer(hub.CreateSignaling(), rig.Time, "peer", ClientRig.Self.Id);
                await peer.ConnectAsync();
                await rig.Client.Calls.SignInAsync(ClientRig.Self);
                await body(rig, peer);
                rig.Time.RunUntilIdle();
            },
            options =>
            {
                hub = new InMemorySignalingHub(new InMemorySignalingOptions { TimeProvider = options.TimeProvider, Scheduler = options.WorkScheduler });
                var calls = new CallServiceOptions { Signaling = hub.CreateSignaling(), PublishFor = _ => Phone.Silence };
                return options with { Calls = (configure ?? (static given => given))(calls) };
            });
    }
}
