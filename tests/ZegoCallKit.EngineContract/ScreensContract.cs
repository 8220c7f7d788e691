using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests screens as video sources.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class ScreensContract<TRig> : CallTests<TRig>
    where TRig : EngineRig, new()
{
    private const PublishChannel Auxiliary = PublishChannel.Auxiliary;

    [Fact]
    public void Without_an_engine_there_is_no_capture()
    {
        var probe = Rig.Create();
        Assert.Equal(1020003, probe.Run(e => e.Screens.StartCapture(0)).Code);
        Assert.Equal(0, probe.Engine.Screens.Create(0, ScreenSourceKind.Screen).Code);
        probe.Accept(e => e.Screens.Destroy(7));
    }

    [Fact]
    public void There_is_a_screen()
    {
        Rig.Require(RigCapabilities.Screens);
        var probe = Initialised();
        Assert.Contains(probe.Engine.Screens.GetSources().Value, source => source.Kind == ScreenSourceKind.Screen && source.Name.Length > 0);
    }

    [Fact]
    public void A_capture_is_unknown_before_it_is_made_and_after_it_is_given_back()
    {
        Rig.Require(RigCapabilities.Screens);
        var probe = Initialised();
        Assert.Equal(1020003, probe.Run(e => e.Screens.StartCapture(0)).Code);
        var index = Make(probe);
        probe.Accept(e => e.Screens.StartCapture(index));
        probe.Accept(e => e.Screens.StopCapture(index));
        probe.Accept(e => e.Screens.Destroy(index));
        Assert.Equal(1020003, probe.Run(e => e.Screens.StopCapture(index)).Code);
        probe.Accept(e => e.Screens.Destroy(index));
    }

    [Fact]
    public async Task A_screen_is_sent_beside_the_camera()
    {
        Rig.Require(RigCapabilities.Screens | RigCapabilities.FrameDelivery);
        var publisher = await ConnectedAsync("bob");
        var index = Make(publisher);
        publisher.Accept(e => e.Screens.StartCapture(index));
        publisher.Accept(e => e.Screens.Use(index, Auxiliary));
        await PublishAsync(publisher, "camera");
        await PublishAsync(publisher, Stream, Auxiliary);
        var player = await ConnectedAsync("alice");
        Observe(player, VideoPixelFormat.I420);
        await PlayAsync(player, Stream);
        await Rig.WaitUntilAsync(() => player.Frames.RemoteVideo(Stream).Count > 5, TimeSpan.FromSeconds(5));
        Assert.InRange(player.Frames.RemoteVideo(Stream).Count, 5, 1000);

        publisher.Accept(e => e.Screens.StopCapture(index));
        await PassAsync(1000);
        var seen = player.Frames.RemoteVideo(Stream).Count;
        await PassAsync(1000);
        Assert.Equal(seen, player.Frames.RemoteVideo(Stream).Count);
    }

    [Fact]
    public void The_sound_of_a_capture_can_be_switched_while_there_is_one()
    {
        Rig.Require(RigCapabilities.Screens);
        var probe = Initialised();
        Assert.Equal(1020003, probe.Run(e => e.Screens.EnableAudio(0, true)).Code);
        var index = Make(probe);
        probe.Accept(e => e.Screens.EnableAudio(index, true));
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.ScreenCapture, Auxiliary));
        probe.Accept(e => e.Screens.EnableAudio(index, false));
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.None, Auxiliary));
        probe.Accept(e => e.Screens.Destroy(index));
        Assert.Equal(1020003, probe.Run(e => e.Screens.EnableAudio(index, false)).Code);
    }

    [Fact]
    public async Task The_sound_of_a_screen_is_sent_with_it()
    {
        Rig.Require(RigCapabilities.Screens | RigCapabilities.FrameDelivery);
        var publisher = await ConnectedAsync("bob");
        var index = Make(publisher);
        publisher.Accept(e => e.Screens.EnableAudio(index, true));
        publisher.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.ScreenCapture, Auxiliary));
        publisher.Accept(e => e.Screens.StartCapture(index));
        publisher.Accept(e => e.Screens.Use(index, Auxiliary));
        await PublishAsync(publisher, Stream, Auxiliary);
        var player = await ConnectedAsync("alice");
        Observe(player, VideoPixelFormat.I420);
        await PlayAsync(player, Stream);
        await Rig.WaitUntilAsync(() => IsHeard(player, 0), TimeSpan.FromSeconds(5));
        Assert.True(IsHeard(player, 0));

        publisher.Accept(e => e.Screens.EnableAudio(index, false));
        await PassAsync(1000);
        var before = player.Frames.RemoteAudio(Stream).Count;
        await PassAsync(1000);
        Assert.False(IsHeard(player, before));
    }

    [Fact]
    public async Task A_screen_that_is_not_there_is_reported()
    {
        Rig.Require(RigCapabilities.Screens);
        var probe = Initialised();
        var made = probe.Engine.Screens.Create(12345, ScreenSourceKind.Window);
        Assert.Equal(0, made.Code);
        probe.Accept(e => e.Screens.StartCapture(made.Value));
        Assert.Equal(made.Value, (await probe.WaitForAsync<ScreenSourceFaultOccurred>()).Event.Index);
    }

    private static bool IsHeard(EngineProbe player, int from) => player.Frames.RemoteAudio(Stream).Skip(from).Any(block => block.Samples.Any(sample => Math.Abs((int)sample) > 500));

    private static int Make(EngineProbe probe)
    {
        var source = probe.Engine.Screens.GetSources().Value.First(s => s.Kind == ScreenSourceKind.Screen);
        var made = probe.Engine.Screens.Create(source.Id, source.Kind);
        Assert.Equal(0, made.Code);
        return made.Value;
    }
}
