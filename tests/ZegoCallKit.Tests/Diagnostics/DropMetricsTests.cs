using Xunit;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.Engine;
using ZegoCallKit.Internal.Frames;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;
using ZegoCallKit.Tests.Calls;
using ZegoCallKit.Tests.Effects;

namespace ZegoCallKit.Tests.Diagnostics;

/// <summary>Everything that is dropped is counted, with the reason.</summary>
public sealed class DropMetricsTests
{
    private static readonly StreamId Other = new("other");

    [Fact]
    public void Frames_that_a_busy_sink_of_a_playback_misses() => Run(async (rig, meters) =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPlaySucceed();
        await room.PlayAsync(Other, new PlayOptions { AudioSink = new CallbackAudioSink((in AudioFrame _) => Hear(rig)) });
        Hear(rig);

        Assert.Equal(["zegocallkit.drop.reason=sink_busy"], Dropped(meters));
    });

    [Fact]
    public void Frames_that_a_busy_recording_misses()
    {
        using var meters = new MeasurementRecorder();
        RemoteTap? tap = null;
        var again = new CallbackAudioSink((in AudioFrame frame) => tap!.Audio!.Write(in frame));
        tap = new RemoteTap("other", again, video: null, static (_, fault) => Assert.Fail(fault.Message), ClientMetrics.For(meters).BusySinks);
        tap.Audio!.Write(Block());

        Assert.Equal(["zegocallkit.drop.reason=sink_busy"], Dropped(meters));
    }

    [Fact]
    public void Frames_that_a_busy_processor_misses() => Run(async (rig, meters) =>
    {
        await rig.Client.Effects.AddAudioProcessorAsync(new AudioAction((in WritableAudioFrame frame) => rig.Engine.FrameSink.ProcessCapturedAudio(in frame)));
        rig.Engine.FrameSink.ProcessCapturedAudio(new WritableAudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero));

        Assert.Equal(["zegocallkit.drop.reason=processor_busy"], Dropped(meters));
    });

    [Fact]
    public void Frames_of_a_source_that_the_engine_does_not_take() => Run(async (rig, meters) =>
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        rig.Engine.Frames.Result = new EngineResult(1011001);
        var publication = await room.PublishAsync(new StreamId("own"), new PublishOptions { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.None });
        await Task.Delay(TimeSpan.FromMilliseconds(95), rig.Time);
        await publication.StopAsync();

        Assert.InRange(rig.Engine.Frames.Audio.Count, 9, 100);
        Assert.Equal(rig.Engine.Frames.Audio.Count, Dropped(meters).Count(static attributes => attributes is "zegocallkit.drop.reason=engine_refused"));
    });

    [Fact]
    public void Signals_of_calls_that_make_no_sense()
    {
        using var meters = new MeasurementRecorder();
        CallWorld.Run(async world =>
        {
            await world.PhoneAsync("alice", client: options => options with { MeterFactory = meters });
            var mallory = new ScriptedPeer(world.Hub.CreateSignaling(), world.Time, "mallory", new UserId("alice"));
            await mallory.ConnectAsync();
            await mallory.SendAsync("nonsense"u8.ToArray());
            await world.PassAsync(1);

            Assert.Equal($"zegocallkit.drop.reason={nameof(SignalDropReason.Malformed)}", Assert.Single(meters.Of("zegocallkit.call.signal.dropped")).Attributes);
        });
    }

    private static void Hear(ClientRig rig) => rig.Engine.FrameSink.OnRemoteAudio(Other.Value, Block());

    private static AudioFrame Block() => new(new short[480], AudioFormat.Default, TimeSpan.Zero);

    private static List<string> Dropped(MeasurementRecorder meters) => [.. meters.Of("zegocallkit.frame.dropped").Select(static item => item.Attributes)];

    private static void Run(Func<ClientRig, MeasurementRecorder, Task> body)
    {
        using var meters = new MeasurementRecorder();
        SimulatedRig.Run(rig => body(rig, meters), options => options with { MeterFactory = meters });
    }
}
