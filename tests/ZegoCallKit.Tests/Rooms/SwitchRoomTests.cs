using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Rooms;

/// <summary>A user leaves one room and enters another in one step.</summary>
public sealed class SwitchRoomTests
{
    private static readonly RoomId Next = new("next");

    [Fact]
    public void The_old_room_ends_and_the_next_one_is_connected() => CloudRig.Run(async rig =>
    {
        var old = await rig.LoginAsync("alice");
        var states = old.State.Changes.Record();
        var next = await old.SwitchAsync(Next);

        Assert.Equal((Next, RoomPhase.Connected, old.LocalUser), (next.Id, next.State.Current.Phase, next.LocalUser));
        Assert.Equal(RoomEndReason.Switched, (await old.Completion).Reason);
        Assert.Equal((RoomPhase.Ended, ZegoErrorCode.None), (states.Items[^1].Phase, states.Items[^1].Code));
        Assert.Empty(rig.Cloud.GetUsers(CloudRig.RoomId.Value));
        Assert.Single(rig.Cloud.GetUsers(Next.Value));
    });

    [Fact]
    public void What_was_published_and_played_ends_and_the_streams_of_the_next_room_are_played() => CloudRig.Run(async rig =>
    {
        var carol = await (await rig.NewClientAsync()).LoginRoomAsync(Next, new RoomUser(new UserId("carol")));
        await using var theirs = await carol.PublishAsync(new StreamId("carols"));
        var bob = await rig.LoginAsync("bob");
        await using var bobs = await bob.PublishAsync(new StreamId("bobs"));
        var old = await rig.LoginAsync("alice");
        var own = await old.PublishAsync(new StreamId("alices"));
        await Task.Delay(TimeSpan.FromSeconds(2), rig.Time);
        var playback = Assert.Single(old.Playbacks.Current.Items.Values);

        var next = await old.SwitchAsync(Next);
        Assert.Equal((PublicationEndReason.RoomEnded, PlaybackEndReason.RoomEnded), ((await own.Completion).Reason, (await playback.Completion).Reason));
        await Task.Delay(TimeSpan.FromSeconds(2), rig.Time);
        Assert.Equal([new StreamId("carols")], next.Playbacks.Current.Items.Keys);
        await using var again = await next.PublishAsync(new StreamId("alices"));
        Assert.Equal(PublicationPhase.Publishing, again.State.Current.Phase);
    });

    [Fact]
    public void Previews_continue() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync();
        await using var preview = await client.StartPreviewAsync();
        var old = await client.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("alice")));
        await old.SwitchAsync(Next);
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);

        Assert.Equal(640, (await preview.TakeSnapshotAsync()).Width);
    });

    [Fact]
    public void Every_verb_of_the_old_room_says_what_has_happened() => CloudRig.Run(async rig =>
    {
        var old = await rig.LoginAsync("alice");
        await old.SwitchAsync(Next);

        var fault = await Assert.ThrowsAsync<ZegoException>(() => old.PublishAsync(new StreamId("own")));
        Assert.Equal(ZegoErrorCode.NotLoginRoom, fault.Code);
        Assert.Contains("Switched", fault.Message, StringComparison.Ordinal);
        Assert.Equal(ZegoErrorCode.NotLoginRoom, (await Assert.ThrowsAsync<ZegoException>(() => old.SwitchAsync(new RoomId("third")))).Code);
    });

    [Fact]
    public void A_user_switches_back_and_forth() => CloudRig.Run(async rig =>
    {
        var room = await rig.LoginAsync("alice");
        for (var i = 0; i < 10; i++)
        {
            room = await room.SwitchAsync(i % 2 == 0 ? Next : CloudRig.RoomId);
        }

        Assert.Equal((CloudRig.RoomId, RoomPhase.Connected), (room.Id, room.State.Current.Phase));
        Assert.Single(rig.Cloud.GetUsers(CloudRig.RoomId.Value));
        Assert.Empty(rig.Cloud.GetUsers(Next.Value));
    });

    [Fact]
    public void The_room_one_is_in_is_refused_and_kept() => CloudRig.Run(async rig =>
    {
        var room = await rig.LoginAsync("alice");
        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.SwitchAsync(CloudRig.RoomId));

        Assert.Equal(("SwitchRoom", ZegoErrorCode.RoomIdHasBeenUsed), (fault.Operation, fault.Code));
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
    });

    [Fact]
    public void A_refused_login_leaves_the_client_in_neither_room_and_it_can_log_in_again() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync();
        var user = new RoomUser(new UserId("alice"));
        var old = await client.LoginRoomAsync(CloudRig.RoomId, user);
        rig.Cloud.SetFaults("alice", new FaultPlan { LoginError = ZegoErrorCode.RoomUserInBlacklist });

        var fault = await Assert.ThrowsAsync<ZegoException>(() => old.SwitchAsync(Next));
        Assert.Equal(("SwitchRoom", ZegoErrorCode.RoomUserInBlacklist), (fault.Operation, fault.Code));
        Assert.Equal(RoomEndReason.Switched, (await old.Completion).Reason);
        rig.Cloud.SetFaults("alice", FaultPlan.None);
        await using var again = await client.LoginRoomAsync(CloudRig.RoomId, user);
        Assert.Equal(RoomPhase.Connected, again.State.Current.Phase);
    });

    [Fact]
    public void A_login_that_never_answers_times_out() => CloudRig.Run(async rig =>
    {
        var old = await rig.LoginAsync("alice");
        rig.Cloud.SetFaults("alice", FaultPlan.None.With(CommandKind.Login, ResultFault.Never));

        var fault = await Assert.ThrowsAsync<ZegoTimeoutException>(() => old.SwitchAsync(Next));
        Assert.Equal("SwitchRoom", fault.Operation);
        Assert.Equal(RoomEndReason.Switched, (await old.Completion).Reason);
    });

    [Fact]
    public void A_switch_that_is_cancelled_while_its_token_is_fetched_keeps_the_room() => CloudRig.Run(async rig =>
    {
        var provider = new SlowTokens(rig.Time);
        var client = await rig.NewClientAsync(configure: options => options with { TokenProvider = provider });
        var room = await client.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("alice")));
        using var cancellation = new CancellationTokenSource();
        provider.Delay = TimeSpan.FromSeconds(5);
        var change = room.SwitchAsync(Next, cancellationToken: cancellation.Token);
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        cancellation.CancelHere();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => change);
        await Task.Delay(TimeSpan.FromSeconds(10), rig.Time);
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        Assert.Single(rig.Cloud.GetUsers(CloudRig.RoomId.Value));
    });

    [Fact]
    public void A_token_provider_that_fails_keeps_the_room() => CloudRig.Run(async rig =>
    {
        var provider = new SlowTokens(rig.Time);
        var client = await rig.NewClientAsync(configure: options => options with { TokenProvider = provider });
        var room = await client.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("alice")));
        provider.Fails = true;

        await Assert.ThrowsAsync<ZegoException>(() => room.SwitchAsync(Next));
        Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
        await using var own = await room.PublishAsync(new StreamId("own"));
        Assert.Equal(PublicationPhase.Publishing, own.State.Current.Phase);
    });

    [Fact]
    public void A_logout_meanwhile_wins() => CloudRig.Run(async rig =>
    {
        var provider = new SlowTokens(rig.Time);
        var client = await rig.NewClientAsync(configure: options => options with { TokenProvider = provider });
        var room = await client.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("alice")));
        provider.Delay = TimeSpan.FromSeconds(3);
        var change = room.SwitchAsync(Next);
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        await room.LogoutAsync();

        Assert.Equal(ZegoErrorCode.NotLoginRoom, (await Assert.ThrowsAsync<ZegoException>(() => change)).Code);
        Assert.Empty(rig.Cloud.GetUsers(Next.Value));
    });

    [Fact]
    public void Of_two_switches_one_succeeds() => CloudRig.Run(async rig =>
    {
        var room = await rig.LoginAsync("alice");
        var first = room.SwitchAsync(Next);
        var second = room.SwitchAsync(new RoomId("third"));

        Assert.Equal(Next, (await first).Id);
        Assert.Equal(ZegoErrorCode.NotLoginRoom, (await Assert.ThrowsAsync<ZegoException>(() => second)).Code);
        Assert.Empty(rig.Cloud.GetUsers("third"));
    });

    [Fact]
    public void Other_rooms_of_the_client_are_kept() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync(configure: options => options with { RoomMode = RoomMode.MultiRoom });
        var user = new RoomUser(new UserId("alice"));
        var first = await client.LoginRoomAsync(new RoomId("first"), user);
        var second = await client.LoginRoomAsync(new RoomId("second"), user);
        var next = await first.SwitchAsync(Next);

        Assert.Equal((RoomPhase.Connected, RoomPhase.Connected, RoomPhase.Ended), (second.State.Current.Phase, next.State.Current.Phase, first.State.Current.Phase));
        Assert.Equal(ZegoErrorCode.RoomIdHasBeenUsed, (await Assert.ThrowsAsync<ZegoException>(() => next.SwitchAsync(second.Id))).Code);
    });

    [Fact]
    public void A_room_that_was_entered_with_a_token_needs_one_for_the_next() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync(new RoomOptions { Token = Secrets.Token });
        rig.Engine.Journal.Clear();
        Assert.Throws<ArgumentException>("options", () => { _ = room.SwitchAsync(Next); });
        Assert.Throws<ArgumentException>("roomId", () => { _ = room.SwitchAsync(default); });
        Assert.Empty(rig.Engine.Journal.Commands);
    });

    [Fact]
    public void An_engine_that_refuses_is_told_to_leave_and_the_reason_is_told() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.Rooms.Setup(rooms => rooms.SwitchRoom("room", "next", Moq.It.IsAny<Engine.EngineLoginOptions>())).Returns(new Engine.EngineResult(1002002));

        var fault = await Assert.ThrowsAsync<ZegoException>(() => room.SwitchAsync(Next));
        Assert.Equal(("SwitchRoom", ZegoErrorCode.RoomIdIncorrect), (fault.Operation, fault.Code));
        Assert.Equal(["Rooms.Login", "Rooms.SwitchRoom", "Rooms.Logout"], rig.Engine.Journal.NamesOf("Rooms"));
    });

    private sealed class SlowTokens(TimeProvider time) : ITokenProvider
    {
        public TimeSpan Delay { get; set; }

        public bool Fails { get; set; }

        public async Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default)
        {
            if (Delay > TimeSpan.Zero)
            {
                await Task.Delay(Delay, time, cancellationToken);
            }

            return Fails ? throw new InvalidOperationException("no token") : Secrets.Token;
        }
    }
}
