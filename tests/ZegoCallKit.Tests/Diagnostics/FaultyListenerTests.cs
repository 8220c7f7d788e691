using System.Diagnostics;
using System.Diagnostics.Metrics;
using Xunit;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Diagnostics;

/// <summary>Listeners of metrics and activities are called on the threads of the engine and of the kit; their exceptions affect neither.</summary>
public sealed class FaultyListenerTests
{
    private static readonly StreamId Other = new("other");

    [Fact]
    public void A_listener_of_metrics_that_throws_stops_no_frame_and_no_session()
    {
        var calls = 0;
        using var meters = new MeasurementRecorder(isListening: false);
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((_, _, _, _) => Throw(ref calls));
        listener.SetMeasurementEventCallback<long>((_, _, _, _) => Throw(ref calls));
        listener.Start();
        SimulatedRig.Run(
            async rig =>
            {
                var room = await rig.LoginAsync();
                rig.Engine.LetPlaySucceed();
                await room.PlayAsync(Other, new PlayOptions { AudioSink = new CallbackAudioSink((in AudioFrame _) => Hear(rig)) });

                // The sink is busy with the first block when the second arrives, which is counted; then the sink fails, which is counted as well.
                Hear(rig);
                rig.Client.Faults.Subscribe((Action<ClientFault>)(static _ => throw new InvalidOperationException("An observer.")));
                await room.LogoutAsync();
                Assert.Equal(RoomPhase.Ended, room.State.Current.Phase);
            },
            options => options with { MeterFactory = meters });
        Assert.True(calls > 2, $"{calls} measurements");
    }

    [Fact]
    public void A_listener_of_activities_that_throws_stops_no_session()
    {
        var calls = 0;
        using var parent = new Activity("the caller's").Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "ZegoCallKit",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStarted = Fail,
            ActivityStopped = Fail,
        };
        ActivitySource.AddActivityListener(listener);
        SimulatedRig.Run(async rig =>
        {
            var room = await rig.LoginAsync();
            Assert.Equal(RoomPhase.Connected, room.State.Current.Phase);
            Assert.Same(parent, Activity.Current);
        });
        Assert.True(calls > 0);

        // Activities of other tests arrive here as well.
        void Fail(Activity activity)
        {
            if (activity.TraceId == parent.TraceId)
            {
                Throw(ref calls);
            }
        }
    }

    private static void Throw(ref int calls)
    {
        calls++;
        throw new InvalidOperationException("A listener.");
    }

    private static void Hear(ClientRig rig) => rig.Engine.FrameSink.OnRemoteAudio(Other.Value, new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero));
}
