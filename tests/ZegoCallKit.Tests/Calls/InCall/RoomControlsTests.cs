using Xunit;
using ZegoCallKit.Calls.InCall;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Tests.Calls.InCall;

public sealed class RoomControlsTests
{
    private static readonly RoomUser Alice = new(new UserId("alice"), "Alice");
    private static readonly RoomUser Bob = new(new UserId("bob"), "Bob");

    private readonly Lobby _lobby = new();

    [Fact]
    public void Others_see_what_is_sent_and_each_change() => Run(async (alice, bob) =>
    {
        using var ofAlice = Controls(alice);
        using var ofBob = Controls(bob);
        var members = ofAlice.Members.Changes.Record();

        await bob.PublishAsync(new StreamId("bob-main"), new PublishOptions { VideoMuted = true });
        await members.WaitForAsync(_ => Seen(ofAlice) is { IsCameraOn: false, IsMicrophoneOn: true });
        await ofBob.SetCameraEnabledAsync(true);
        await members.WaitForAsync(_ => Seen(ofAlice) is { IsCameraOn: true, IsMicrophoneOn: true });
        await ofBob.SetMicrophoneEnabledAsync(false);
        await members.WaitForAsync(_ => Seen(ofAlice) is { IsCameraOn: true, IsMicrophoneOn: false });

        Assert.Equal(new MemberMedia { User = Seen(ofAlice)!.User, StreamId = new StreamId("bob-main"), IsCameraOn = true, IsMicrophoneOn = false }, Seen(ofAlice));
        Assert.Equal("bob", Seen(ofAlice)!.User.Id.Value);
        Assert.True(ofBob.Local.Current is { IsCameraOn: true, IsMicrophoneOn: false });
    });

    [Fact]
    public void Quick_changes_end_with_the_newest() => Run(async (alice, bob) =>
    {
        using var ofAlice = Controls(alice);
        using var ofBob = Controls(bob);
        await bob.PublishAsync(new StreamId("bob-main"));

        await Task.WhenAll([.. Enumerable.Range(0, 21).Select(i => ofBob.SetMicrophoneEnabledAsync(i % 2 == 1))]);
        await Task.Delay(TimeSpan.FromSeconds(5), _lobby.Time);

        Assert.False(Seen(ofAlice)!.IsMicrophoneOn);
        Assert.False(ofBob.Local.Current!.IsMicrophoneOn);
    });

    [Fact]
    public void A_voice_call_has_its_camera_off() => Run(async (alice, bob) =>
    {
        using var ofAlice = Controls(alice);
        using var ofBob = Controls(bob, new RoomControlsOptions { HasCamera = false });
        await bob.PublishAsync(new StreamId("bob-main"), new PublishOptions { Video = VideoInput.None });

        await ofAlice.Members.Changes.Record().WaitForAsync(_ => Seen(ofAlice) is { IsCameraOn: false, IsMicrophoneOn: true });

        await Assert.ThrowsAsync<InvalidOperationException>(() => ofBob.SetCameraEnabledAsync(true));
    });

    [Fact]
    public void Who_stops_publishing_is_no_longer_listed() => Run(async (alice, bob) =>
    {
        using var ofAlice = Controls(alice);
        using var ofBob = Controls(bob);
        var members = ofAlice.Members.Changes.Record();
        var publication = await bob.PublishAsync(new StreamId("bob-main"));
        await members.WaitForAsync(_ => Seen(ofAlice) is { IsCameraOn: true });

        await publication.StopAsync();

        await members.WaitForAsync(_ => ofAlice.Members.Current.Items.IsEmpty);
        await Task.Delay(TimeSpan.FromSeconds(1), _lobby.Time);
        Assert.Null(ofBob.Local.Current);
    });

    [Fact]
    public void The_programs_own_extra_info_is_kept() => Run(async (alice, bob) =>
    {
        using var ofAlice = Controls(alice);
        using var ofBob = Controls(bob);
        var publication = await bob.PublishAsync(new StreamId("bob-main"), new PublishOptions { ExtraInfo = "my own text" });
        await Task.Delay(TimeSpan.FromSeconds(1), _lobby.Time);
        Assert.Equal("my own text", publication.State.Current.ExtraInfo);
        Assert.Null(Seen(ofAlice)!.IsCameraOn);

        await publication.SetExtraInfoAsync("""{"seat":3}""");
        await ofBob.SetCameraEnabledAsync(false);
        await Task.Delay(TimeSpan.FromSeconds(1), _lobby.Time);

        Assert.Equal("""{"seat":3,"isCameraOn":false,"isMicrophoneOn":true}""", publication.State.Current.ExtraInfo);
        Assert.False(Seen(ofAlice)!.IsCameraOn);
    });

    [Fact]
    public void An_announcement_that_an_outage_prevents_is_made_up_for() => Run(async (alice, bob) =>
    {
        using var ofAlice = Controls(alice);
        using var ofBob = Controls(bob);
        var members = ofAlice.Members.Changes.Record();
        await bob.PublishAsync(new StreamId("bob-main"));
        await members.WaitForAsync(_ => Seen(ofAlice) is { IsMicrophoneOn: true });
        var phases = bob.State.Changes.Record();

        _lobby.Cloud.Disconnect("bob");
        await phases.WaitForAsync(static state => state.Phase == RoomPhase.Reconnecting);
        await ofBob.SetMicrophoneEnabledAsync(false);
        await Task.Delay(TimeSpan.FromSeconds(20), _lobby.Time);
        _lobby.Cloud.Reconnect("bob");

        await members.WaitForAsync(_ => Seen(ofAlice) is { IsMicrophoneOn: false });
    });

    [Fact]
    public void A_request_to_mute_is_granted_and_seen_by_all() => Run(async (alice, bob) =>
    {
        using var ofAlice = Controls(alice);
        using var ofBob = Controls(bob);
        var requests = ofBob.Requests.Record();
        var members = ofAlice.Members.Changes.Record();
        var publication = await bob.PublishAsync(new StreamId("bob-main"));

        await ofAlice.AskAsync(Bob.Id, ControlAction.TurnMicrophoneOff);
        await ofAlice.AskAsync(Bob.Id, ControlAction.TurnCameraOff);

        await requests.WaitForAsync(static outcome => outcome is { IsAccepted: true, Fault: null, Request.Action: ControlAction.TurnCameraOff });
        await members.WaitForAsync(_ => Seen(ofAlice) is { IsCameraOn: false, IsMicrophoneOn: false });
        Assert.True(publication.State.Current is { IsAudioMuted: true, IsVideoMuted: true });
        Assert.All(requests.Items, static outcome => Assert.Equal("alice", outcome.Request.From.Id.Value));
    });

    [Theory]
    [InlineData(ControlAction.TurnMicrophoneOn)]
    [InlineData(ControlAction.TurnCameraOn)]
    [InlineData(ControlAction.Leave)]
    public void What_the_policy_does_not_allow_is_refused_and_told(ControlAction action) => Run(async (alice, bob) =>
    {
        using var ofAlice = Controls(alice);
        using var ofBob = Controls(bob);
        var requests = ofBob.Requests.Record();
        var publication = await bob.PublishAsync(new StreamId("bob-main"), new PublishOptions { AudioMuted = true, VideoMuted = true });

        await ofAlice.AskAsync(Bob.Id, action);

        await requests.WaitForAsync(outcome => outcome is { IsAccepted: false, Fault: null } && outcome.Request.Action == action);
        Assert.True(publication.State.Current is { IsAudioMuted: true, IsVideoMuted: true });
        Assert.Equal(RoomPhase.Connected, bob.State.Current.Phase);
    });

    [Fact]
    public void A_request_to_leave_logs_out_or_does_what_the_owner_says() => Run(async (alice, bob) =>
    {
        var left = 0;
        using var ofAlice = Controls(alice, new RoomControlsOptions { Policy = new ControlPolicy { AllowRemoving = true }, Leave = () => Task.FromResult(++left) });
        using var ofBob = Controls(bob, new RoomControlsOptions { Policy = new ControlPolicy { AllowRemoving = true } });

        await ofBob.AskAsync(Alice.Id, ControlAction.Leave);
        await ofAlice.AskAsync(Bob.Id, ControlAction.Leave);

        Assert.Equal(RoomEndReason.LoggedOut, (await bob.Completion).Reason);
        Assert.Equal(1, left);
        Assert.Equal(RoomPhase.Connected, alice.State.Current.Phase);
    });

    [Fact]
    public void A_policy_of_ones_own_decides_by_who_asks_and_refuses_when_it_throws() => Run(async (alice, bob) =>
    {
        using var ofAlice = Controls(alice);
        using var ofBob = Controls(bob, new RoomControlsOptions
        {
            Policy = new ControlPolicy { Decide = static request => request.Action == ControlAction.TurnCameraOff ? throw new InvalidOperationException("a broken policy") : request.From.Id == Alice.Id },
        });
        var requests = ofBob.Requests.Record();
        await bob.PublishAsync(new StreamId("bob-main"), new PublishOptions { AudioMuted = true });

        await ofAlice.AskAsync(Bob.Id, ControlAction.TurnMicrophoneOn);
        await ofAlice.AskAsync(Bob.Id, ControlAction.TurnCameraOff);

        await requests.WaitForAsync(static outcome => outcome is { IsAccepted: true, Request.Action: ControlAction.TurnMicrophoneOn });
        var broken = await requests.WaitForAsync(static outcome => outcome is { IsAccepted: false, Request.Action: ControlAction.TurnCameraOff });
        Assert.Contains("a broken policy", broken.Fault!.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_granted_request_that_cannot_be_done_says_why() => Run(async (alice, bob) =>
    {
        using var ofAlice = Controls(alice);
        using var ofBob = Controls(bob);
        var requests = ofBob.Requests.Record();

        await ofAlice.AskAsync(Bob.Id, ControlAction.TurnMicrophoneOff);

        var outcome = await requests.WaitForAsync(static _ => true);
        Assert.True(outcome.IsAccepted);
        Assert.IsType<InvalidOperationException>(outcome.Fault);
    });

    [Fact]
    public void Wrong_requests_are_refused_before_anything_is_sent() => Run(async (alice, _) =>
    {
        using var ofAlice = Controls(alice);

        await Assert.ThrowsAsync<ArgumentException>(() => ofAlice.AskAsync(Alice.Id, ControlAction.Leave));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ofAlice.AskAsync(Bob.Id, (ControlAction)99));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => ofAlice.AskAsync(default, ControlAction.Leave));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ofAlice.SetMicrophoneEnabledAsync(false));
        Assert.Throws<ArgumentNullException>(() => new RoomControls(null!));
        Assert.Throws<ArgumentException>("options.Channel", () => new RoomControls(alice, new RoomControlsOptions { Channel = (PublishChannel)9 }));
    });

    [Fact]
    public void Everything_ends_with_the_room() => Run(async (alice, _) =>
    {
        using var ofAlice = Controls(alice);
        var local = ofAlice.Local.Changes.Record();
        var members = ofAlice.Members.Changes.Record();
        var requests = ofAlice.Requests.Record();

        await alice.LogoutAsync();

        await local.Completed;
        await members.Completed;
        await requests.Completed;
    });

    private static MemberMedia? Seen(RoomControls controls) => controls.Members.Current.Items.GetValueOrDefault(Bob.Id);

    private RoomControls Controls(IRoom room, RoomControlsOptions? options = null) =>
        new(room, (options ?? new RoomControlsOptions()) with { TimeProvider = _lobby.Time, Scheduler = _lobby.Time.Scheduler });

    private void Run(Func<IRoom, IRoom, Task> body) => _lobby.Time.Run(async () =>
    {
        await body(await _lobby.EnterAsync(Alice), await _lobby.EnterAsync(Bob));
        await _lobby.CloseAsync();
    });
}
