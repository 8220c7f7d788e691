using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Publishing;

public sealed class ScreenShareTests
{
    private static readonly ScreenSource Window = new() { Id = 7, Kind = ScreenSourceKind.Window, Name = "window" };
    private static readonly ScreenSource Screen = new() { Id = 8, Kind = ScreenSourceKind.Screen, Name = "screen" };

    [Fact]
    public void The_first_screen_goes_out_on_the_auxiliary_channel_and_is_given_back() => SimulatedRig.Run(async rig =>
    {
        Prepare(rig, [Window, Screen]);
        var room = await rig.LoginAsync();
        Assert.Equal([Window, Screen], await rig.Client.GetScreensAsync());
        rig.Engine.Journal.Clear();
        var shared = await room.ShareScreenAsync(new StreamId("screen"));
        Assert.Equal(PublishChannel.Auxiliary, shared.Channel);
        await shared.StopAsync();

        Assert.Equal(
            ["Screens.GetSources", "Screens.Create", "Screens.StartCapture", "Screens.Use", "Screens.StopCapture", "Screens.Destroy"],
            rig.Engine.Journal.NamesOf("Screens"));
        Assert.Equal([(nint)8, ScreenSourceKind.Screen], rig.Engine.Journal.Of("Screens.Create")[0].Arguments);
        Assert.Equal([5, PublishChannel.Auxiliary], rig.Engine.Journal.Of("Screens.Use")[0].Arguments);
        Assert.Equal(VideoSourceKind.None, rig.Engine.Journal.Of("Sources.SetVideoSource")[^1].Arguments[0]);
    });

    [Fact]
    public void The_sound_of_a_screen_is_captured_before_it_starts_and_the_channel_set_back() => SimulatedRig.Run(async rig =>
    {
        Prepare(rig, [Screen]);
        var room = await rig.LoginAsync();
        rig.Engine.Journal.Clear();
        var shared = await room.ShareScreenAsync(new StreamId("screen"), new ScreenShareOptions { IncludeAudio = true });
        await shared.StopAsync();

        Assert.Equal(
            [
                "Screens.GetSources()", "Screens.Create(8, Screen)", "Screens.EnableAudio(5, True)", "Sources.SetAudioSource(ScreenCapture, Auxiliary)",
                "Screens.StartCapture(5)", "Screens.Use(5, Auxiliary)", "Sources.SetAudioSource(Default, Auxiliary)", "Screens.StopCapture(5)",
                "Sources.SetVideoSource(None, Auxiliary)", "Screens.Destroy(5)",
            ],
            rig.Engine.Journal.Commands.Select(command => command.ToString()).Where(command => command.StartsWith('S')));
    });

    [Fact]
    public void The_sound_of_a_screen_needs_the_screen() => SimulatedRig.Run(async rig =>
    {
        var room = await rig.LoginAsync();
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => room.PublishAsync(new StreamId("own"), new PublishOptions { Audio = AudioInput.Screen }));
        Assert.Contains("VideoInput.Screen", refusal.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void A_window_can_be_chosen() => SimulatedRig.Run(async rig =>
    {
        Prepare(rig, []);
        var room = await rig.LoginAsync();
        await using var shared = await room.ShareScreenAsync(new StreamId("screen"), new ScreenShareOptions { Source = Window, Channel = PublishChannel.Third });
        Assert.Equal([(nint)7, ScreenSourceKind.Window], rig.Engine.Journal.Of("Screens.Create")[0].Arguments);
    });

    [Fact]
    public void Without_a_screen_it_fails_and_the_channel_is_free_again() => SimulatedRig.Run(async rig =>
    {
        Prepare(rig, [Window]);
        var room = await rig.LoginAsync();
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => room.ShareScreenAsync(new StreamId("screen")));
        Assert.Equal(ZegoErrorCode.ScreenCaptureNotSupport, refusal.Code);
        await using var other = await room.PublishAsync(new StreamId("other"), new PublishOptions { Channel = PublishChannel.Auxiliary });
    });

    [Fact]
    public void A_capture_that_cannot_begin_is_destroyed() => SimulatedRig.Run(async rig =>
    {
        Prepare(rig, [Screen]);
        rig.Engine.Screens.Setup(screens => screens.StartCapture(5)).Returns(new EngineResult(1020005));
        var room = await rig.LoginAsync();
        var refusal = await Assert.ThrowsAsync<ZegoException>(() => room.ShareScreenAsync(new StreamId("screen")));
        Assert.Equal(ZegoErrorCode.ScreenCaptureInnerError, refusal.Code);
        await Task.Delay(TimeSpan.FromMilliseconds(100), rig.Time);
        Assert.Equal(1, rig.Engine.Journal.Count("Screens.Destroy"));
    });

    private static void Prepare(ClientRig rig, IReadOnlyList<ScreenSource> sources)
    {
        rig.Engine.LetPublishSucceed();
        rig.Engine.Screens.Setup(screens => screens.GetSources()).Returns(new EngineResult<IReadOnlyList<ScreenSource>>(0, sources));
        rig.Engine.Screens.Setup(screens => screens.Create(Moq.It.IsAny<nint>(), Moq.It.IsAny<ScreenSourceKind>())).Returns(new EngineResult<int>(0, 5));
    }
}
