using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests that every command is reported on the caller's thread before it returns.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class ReportsContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public void Initialising_logging_in_publishing_and_destroying_report_the_engines_names()
    {
        var probe = Rig.Create();
        Assert.Equal(new ApiCalled(0, "createEngine", "Execution successful."), Report(probe.Initialize()));
        Assert.Equal(new ApiCalled(0, "loginRoom", "Execution successful."), Report(probe.Login(Room)));
        Assert.Equal(
            new ApiCalled(0, "startPublishingStream", "Execution successful."),
            Report(probe.Run(e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main))));
        Assert.Equal(new ApiCalled(0, "destroyEngine", "Execution successful."), Report(probe.Run(e => e.Lifecycle.Uninitialize())));
    }

    [Fact]
    public void Accepted_commands_report_once_and_without_an_error()
    {
        var probe = Connecting();
        foreach (var command in Commands)
        {
            var record = probe.Accept(command);
            var report = Report(record);
            Assert.Equal(0, report.Code);
            Assert.NotEqual("", report.Function);
            Assert.Empty(record.Inside.OfType<DebugErrorOccurred>());
        }
    }

    [Fact]
    public void Refused_commands_report_their_code_and_then_the_error()
    {
        var probe = Connecting();
        AssertRefused(probe.Login("other"), 1002001);
        AssertRefused(probe.Run(e => e.Rooms.Login(Room, new EngineUser("a b", ""), new EngineLoginOptions())), 1002006);
        AssertRefused(probe.Run(e => e.Rooms.SwitchRoom(Room, Room, new EngineLoginOptions())), 1002064);
        AssertRefused(probe.Run(e => e.Rooms.RenewToken("other", "token")), 1002002);
        AssertRefused(probe.Run(e => e.Rooms.SetExtraInfo(Room, "key", "value")), 1002051);
        AssertRefused(probe.Run(e => e.Publishing.StartPublishing("a b", "", PublishChannel.Main)), 1000016);
        AssertRefused(probe.Run(e => e.Playing.StartPlaying("a b", "", view: null)), 1000016);
        AssertRefused(probe.Run(e => e.Messages.SendBroadcast(Room, "text")), 1002051);
        AssertRefused(probe.Run(e => e.Messages.SendBarrage("other", "text")), 1009005);
        AssertRefused(probe.Run(e => e.Levels.StartSoundLevels(TimeSpan.Zero, false)), 1006031);
    }

    [Fact]
    public void A_logout_of_another_room_is_refused_without_a_report()
    {
        var logout = Connecting().Run(e => e.Rooms.Logout("other"));
        Assert.Equal(1002002, logout.Code);
        Assert.Empty(logout.Inside);
    }

    [Fact]
    public void Logging_out_of_nothing_listing_streams_and_sending_data_with_pictures_are_not_reported()
    {
        var probe = Initialised();
        Assert.Empty(probe.Accept(e => e.Rooms.Logout(Room)).Inside.OfType<ApiCalled>());
        Assert.Empty(probe.Run(e => new EngineResult(e.Rooms.GetStreams(Room).Code)).Inside.OfType<ApiCalled>());
        Assert.Empty(probe.Run(e => e.Publishing.SendSei(new byte[1], PublishChannel.Main)).Inside.OfType<ApiCalled>());
    }

    [Fact]
    public void Some_functions_are_reported_by_other_names()
    {
        var probe = Connecting();
        Assert.Equal("GetVideoConfig", Report(probe.Run(e => new EngineResult(e.Encoding.GetVideoConfig(PublishChannel.Main).Code))).Function);
        Assert.Equal("setPlayStreamVolume", Report(probe.Run(e => e.Playing.SetVolume("other", 50))).Function);
        Assert.Equal("startScreenCapture", Report(probe.Run(e => e.Screens.StartCapture(0))).Function);
        Assert.Equal("stopScreenCapture", Report(probe.Run(e => e.Screens.StopCapture(0))).Function);
    }

    [Fact]
    public void The_function_of_a_login_is_named_in_its_refusal_too()
    {
        var login = Connecting().Login("other");
        Assert.Equal("loginRoom", login.Inside.OfType<DebugErrorOccurred>().Single().Function);
        Assert.Contains("docs.zegocloud.com", Report(login).Info, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_profile_is_reported_too()
    {
        var probe = Rig.Create(profile: new EngineProfile { AppId = 0 });
        AssertRefused(probe.Initialize(), 1001000);
    }

    [Fact]
    public async Task Commands_after_the_end_of_the_engine_are_reported_and_have_results()
    {
        var probe = Initialised();
        probe.Accept(e => e.Lifecycle.Uninitialize());

        AssertRefused(probe.Run(e => e.Publishing.StartPreview(view: null, PublishChannel.Main)), 1000001);
        var send = probe.Run(e => e.Messages.SendBroadcast(Room, "text"));
        AssertRefused(send, 1000002);
        var result = await probe.WaitForAsync<BroadcastMessageSent>();

        Assert.Equal(new BroadcastMessageSent(Room, "", send.Sequence, 1000002), result.Event);
    }

    [Fact]
    public async Task No_event_of_one_engine_is_raised_inside_a_command_of_another()
    {
        var alice = await ConnectedAsync("alice", notifyUsers: true);
        var bob = await ConnectedAsync("bob", notifyUsers: true);
        await PublishAsync(alice, "a1");
        await PlayAsync(bob, "a1");
        bob.Accept(e => e.Messages.SendBroadcast(Room, "text"));
        bob.Accept(e => e.Messages.SendBarrage(Room, "text"));
        bob.Accept(e => e.Messages.SendCustomCommand(Room, "text", []));
        bob.Accept(e => e.Rooms.SetExtraInfo(Room, "key", "value"));
        alice.Accept(e => e.Publishing.SetExtraInfo("info", PublishChannel.Main));
        alice.Accept(e => e.Publishing.StopPublishing(PublishChannel.Main));
        alice.Accept(e => e.Rooms.Logout(Room));
        await ConnectedAsync("alice");
        await PassAsync(5000);

        Assert.DoesNotContain(alice.Log.All(), e => e.InsideAnother);
        Assert.DoesNotContain(bob.Log.All(), e => e.InsideAnother);
    }

    [Fact]
    public async Task Only_reports_and_states_are_raised_inside_a_command()
    {
        var alice = await ConnectedAsync("alice", notifyUsers: true);
        await PublishAsync(alice, "a1");
        alice.Accept(e => e.Playing.StartPlaying("other", "", view: null));
        alice.Accept(e => e.Messages.SendBroadcast(Room, "text"));
        alice.Accept(e => e.Publishing.SetExtraInfo("info", PublishChannel.Main));
        alice.Login("bad room");
        await PassAsync(1000);
        alice.Accept(e => e.Rooms.Logout(Room));
        alice.Accept(e => e.Lifecycle.Uninitialize());

        Assert.DoesNotContain(
            alice.Log.All(),
            e => e.Command is not null && e.Event is not (ApiCalled or DebugErrorOccurred or RoomStateChanged or PublisherStateUpdated or PlayerStateUpdated or EngineUninitialized));
    }

    private static IEnumerable<Func<IZegoEngine, EngineResult>> Commands =>
    [
        e => e.Publishing.StartPublishing("stream", "", PublishChannel.Main),
        e => e.Publishing.SetExtraInfo("info", PublishChannel.Main),
        e => e.Publishing.MuteAudio(true, PublishChannel.Main),
        e => e.Publishing.StopPublishing(PublishChannel.Main),
        e => e.Publishing.StartPreview(null, PublishChannel.Main),
        e => e.Publishing.StopPreview(PublishChannel.Main),
        e => e.Playing.StartPlaying("other", "", null),
        e => e.Playing.SetVolume("other", 50),
        e => e.Playing.StopPlaying("other"),
        e => e.Encoding.SetCaptureVolume(100),
        e => e.Capture.MuteMicrophone(true),
        e => e.Capture.EnableCamera(false, PublishChannel.Main),
        e => e.Levels.StartSoundLevels(TimeSpan.FromSeconds(1), false),
        e => e.Levels.StopSoundLevels(),
        e => e.Rooms.RenewToken(Room, "token"),
        e => e.Rooms.Logout(Room),
    ];

    private static ApiCalled Report(CommandRecord record) => Assert.Single(record.Inside.OfType<ApiCalled>());

    private static void AssertRefused(CommandRecord record, int code)
    {
        Assert.Equal(code, record.Code);
        var reports = record.Inside.Where(e => e is ApiCalled or DebugErrorOccurred).ToArray();
        Assert.Equal(2, reports.Length);
        var called = Assert.IsType<ApiCalled>(reports[0]);
        var error = Assert.IsType<DebugErrorOccurred>(reports[1]);
        Assert.Equal((code, called.Function, called.Info), (error.Code, error.Function, error.Info));
        Assert.Equal(code, called.Code);
        Assert.Equal(record.Inside.ToList().IndexOf(called) + 1, record.Inside.ToList().IndexOf(error));
    }
}
