using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests that custom video (delivered and processed) can be switched only while the media engine does not run.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class SwitchesContract<TRig> : CallTests<TRig>
    where TRig : EngineRig, new()
{
    private const int Refused = 1011003;

    [Fact]
    public async Task A_preview_holds_the_switches_on_every_channel_until_the_engine_has_reported_its_end()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        AssertHeld(probe);

        var stop = probe.Accept(e => e.Publishing.StopPreview(PublishChannel.Main));
        if (!probe.Log.Of<EngineStateUpdated>(stop.Begin).Any(e => !e.Event.IsStarted))
        {
            AssertHeld(probe);
        }

        await probe.WaitForAsync<EngineStateUpdated>(e => !e.IsStarted, stop.Begin);
        AssertFree(probe);
    }

    [Fact]
    public async Task What_is_captured_can_be_chosen_while_the_engine_runs()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        foreach (var channel in Enum.GetValues<PublishChannel>())
        {
            probe.Accept(e => e.CustomVideo.EnableCapture(true, channel));
            probe.Accept(e => e.Sources.SetVideoSource(VideoSourceKind.Custom, channel));
            probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, channel));
            probe.Accept(e => e.CustomVideo.EnableCapturedRender(true, channel));
        }

        probe.Accept(e => e.CustomVideo.EnableRemoteRender(true, Stream));
        probe.Accept(e => e.CustomAudio.EnableCaptureProcessing(true, format: null));
    }

    [Fact]
    public async Task Audio_can_be_pushed_once_its_source_was_chosen_while_the_engine_runs()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        foreach (var channel in Enum.GetValues<PublishChannel>())
        {
            Assert.Equal(1012002, Push(probe, channel));
            probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, channel));
            Assert.Equal(0, Push(probe, channel));
        }
    }

    [Fact]
    public async Task Audio_pushed_to_a_source_that_was_chosen_while_the_engine_runs_is_observed_and_measured()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured, AudioFormat.Default));
        probe.Accept(e => e.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(200), detectVoice: false));
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        await SpeakAsync(probe, 0, 150, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.Contains(probe.Frames.CapturedAudio, b => b.Samples.Any(s => Math.Abs((int)s) > 1000));
        Assert.InRange(probe.Log.Of<CapturedSoundLevelUpdated>().Max(e => e.Event.Level), 1, 100);
    }

    [Theory]
    [InlineData(AudioObservation.Captured)]
    [InlineData(AudioObservation.Playback)]
    public async Task Observed_audio_holds_the_switches_even_when_it_is_observed_no_longer(AudioObservation what)
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.CustomAudio.StartObserver(what, AudioFormat.Default));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        AssertHeld(probe);
        probe.Accept(e => e.CustomAudio.StopObserver());
        await PassAsync(1500);
        AssertHeld(probe);
        probe.AssertNone<EngineStateUpdated>(e => !e.IsStarted);
    }

    [Fact]
    public async Task Observing_nothing_keeps_what_is_observed()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Playback, AudioFormat.Default));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.None, AudioFormat.Default));
        await PassAsync(500);
        var heard = probe.Frames.PlaybackAudio.Count;
        await PassAsync(500);
        Assert.True(probe.Frames.PlaybackAudio.Count > heard);
    }

    [Fact]
    public async Task Observed_audio_of_players_does_not_start_the_engine()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Player, AudioFormat.Default));
        await PassAsync(1500);
        probe.AssertNone<EngineStateUpdated>();
        AssertFree(probe);
    }

    [Fact]
    public async Task Publishing_and_playing_while_connecting_do_not_start_the_engine()
    {
        var probe = Connecting();
        probe.Accept(e => e.Publishing.StartPublishing("own", Room, PublishChannel.Main));
        probe.Accept(e => e.Playing.StartPlaying(Stream, Room, view: null));
        await PassAsync(1500);
        probe.AssertNone<EngineStateUpdated>();
        AssertFree(probe);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Publishing_and_playing_in_a_connected_room_hold_the_switches(bool publish)
    {
        var probe = await ConnectedAsync("alice");
        probe.Accept(e => publish ? e.Publishing.StartPublishing("own", Room, PublishChannel.Main) : e.Playing.StartPlaying(Stream, Room, view: null));
        await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
        AssertHeld(probe);
        var stop = probe.Accept(e => publish ? e.Publishing.StopPublishing(PublishChannel.Main) : e.Playing.StopPlaying(Stream));
        AssertHeld(probe);
        await probe.WaitForAsync<EngineStateUpdated>(e => !e.IsStarted, stop.Begin);
        AssertFree(probe);
    }

    private static int Push(EngineProbe probe, PublishChannel channel) =>
        probe.Run(e => e.Frames.SendAudio(new AudioFrame(new short[Samples.BlockLength], AudioFormat.Default, TimeSpan.Zero), channel)).Code;

    private static void AssertHeld(EngineProbe probe)
    {
        foreach (var channel in Enum.GetValues<PublishChannel>())
        {
            Assert.Equal(Refused, probe.Run(e => e.CustomVideo.EnableProcessing(true, channel)).Code);
        }

        Assert.Equal(Refused, probe.Run(e => e.CustomVideo.EnableRender(true, VideoPixelFormat.I420, engineDraws: true)).Code);
    }

    private static void AssertFree(EngineProbe probe)
    {
        foreach (var channel in Enum.GetValues<PublishChannel>())
        {
            probe.Accept(e => e.CustomVideo.EnableProcessing(true, channel));
        }

        probe.Accept(e => e.CustomVideo.EnableRender(true, VideoPixelFormat.I420, engineDraws: true));
    }
}
