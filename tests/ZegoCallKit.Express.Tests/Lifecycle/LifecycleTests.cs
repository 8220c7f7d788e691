using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Express.Tests.Lifecycle;

public sealed class LifecycleTests
{
    [Fact]
    public void The_profile_arrives_with_an_appsign_that_fills_its_buffer()
    {
        var rig = new Native.Rig(new ExpressEngineOptions { LogDirectory = "/logs/é🙂" });
        var profile = Native.Rig.Profile with { RoomMode = RoomMode.MultiRoom };
        Assert.Equal(0, rig.Engine.Lifecycle.Initialize(profile, rig.Events, rig.Frames).Code);

        Assert.Equal($"IEngineCommands.Initialize({Description.Of(profile)}; sink; sink)", Assert.Single(rig.Backend.Calls));
        Assert.Equal("/logs/é🙂", rig.Native.LogDirectory);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(63)]
    public void A_shorter_appsign_is_left_to_the_engine(int length)
    {
        var rig = new Native.Rig();
        var profile = Native.Rig.Profile with { AppSign = new string('f', length) };
        rig.Engine.Lifecycle.Initialize(profile, rig.Events, rig.Frames);
        Assert.Contains($"AppSign = \"{profile.AppSign}\"", Assert.Single(rig.Backend.Calls), StringComparison.Ordinal);
    }

    [Fact]
    public void A_longer_appsign_is_refused_as_the_engine_would()
    {
        var rig = new Native.Rig();
        Assert.Equal(1_001_001, rig.Engine.Lifecycle.Initialize(Native.Rig.Profile with { AppSign = new string('f', 65) }, rig.Events, rig.Frames).Code);
        Assert.Empty(rig.Backend.Calls);
    }

    [Fact]
    public void All_needed_callbacks_are_registered_with_a_number_before_the_initialisation()
    {
        var rig = new Native.Rig();
        rig.Backend.InitializeCode = 1_001_000;
        Assert.Equal(1_001_000, rig.Initialize().Code);
        Assert.InRange(rig.Native.Slots.Count, 60, 103);
        Assert.Single(Enum.GetValues<NativeCallback>().Select(c => rig.Native.Slots[c].Context).Where(c => c != 0).Distinct());
    }

    [Fact]
    public void The_end_is_reported_before_uninitialising_returns_and_the_handle_is_destroyed()
    {
        var rig = Native.Rig.Initialized();
        Assert.Equal(1, rig.Native.Handles);
        Assert.Equal(0, rig.Engine.Lifecycle.Uninitialize().Code);
        Assert.IsType<EngineUninitialized>(Assert.Single(rig.Events.All));
        Assert.Equal(0, rig.Native.Handles);
        Assert.Equal(0, rig.Engine.Lifecycle.Uninitialize().Code);
        Assert.Single(rig.Events.All);
    }

    [Fact]
    public void An_end_that_comes_from_another_thread_is_waited_for()
    {
        var backend = new RecordingEngine { EndsLater = true };
        var native = new NativeEngine(backend);
        var engine = native.CreateEngine();
        var events = new EventList();
        var thread = 0;
        events.Tap = _ => thread = Environment.CurrentManagedThreadId;
        engine.Lifecycle.Initialize(Native.Rig.Profile, events, new FrameList());

        Assert.Equal(0, engine.Lifecycle.Uninitialize().Code);

        Assert.IsType<EngineUninitialized>(Assert.Single(events.All));
        Assert.NotEqual(Environment.CurrentManagedThreadId, thread);
        Assert.Equal(0, native.Handles);
    }

    [Fact]
    public void An_end_that_never_comes_is_given_up_and_leaves_the_handle_to_the_engine()
    {
        using var log = new LogList();
        var native = new NativeEngine(new RecordingEngine { NeverEnds = true });
        var engine = native.CreateEngine(new ExpressEngineOptions { LoggerFactory = log, DestroyTimeout = TimeSpan.FromMilliseconds(20) });
        engine.Lifecycle.Initialize(Native.Rig.Profile, new EventList(), new FrameList());
        Assert.Equal(0, engine.Lifecycle.Uninitialize().Code);
        Assert.Equal(1, native.Handles);
        Assert.IsType<TimeoutException>(Assert.Single(log.Entries).Fault);
    }

    [Fact]
    public void A_second_initialisation_is_accepted_and_changes_nothing()
    {
        var rig = Native.Rig.Initialized();
        var other = new EventList();
        Assert.Equal(0, rig.Engine.Lifecycle.Initialize(Native.Rig.Profile, other, rig.Frames).Code);
        rig.Backend.Events!.OnEvent(new FatalErrorOccurred(1));
        Assert.Empty(other.All);
        Assert.Single(rig.Backend.Calls);
    }

    [Fact]
    public void Where_a_process_has_one_engine_a_second_is_refused_until_the_first_has_ended()
    {
        var first = new Native.Rig(isSingleton: true);
        var second = new Native.Rig(isSingleton: true);
        Assert.Equal(0, first.Initialize().Code);
        var fault = Assert.Throws<ZegoException>(() => second.Initialize());
        Assert.Contains("one per process", fault.Message, StringComparison.Ordinal);
        first.Engine.Lifecycle.Uninitialize();
        Assert.Equal(0, second.Initialize().Code);
        second.Engine.Lifecycle.Uninitialize();
    }

    [Fact]
    public void A_refused_initialisation_can_be_repeated()
    {
        var refused = new Native.Rig();
        refused.Backend.InitializeCode = 1_001_000;
        Assert.Equal(1_001_000, refused.Initialize().Code);
        refused.Backend.InitializeCode = 0;
        Assert.Equal(0, refused.Initialize().Code);
    }

    [Fact]
    public void A_thousand_engines_leak_nothing()
    {
        var native = new NativeEngine(new RecordingEngine());
        var weak = new List<WeakReference>();
        for (var i = 0; i < 1000; i++)
        {
            weak.Add(Live(native));
        }

        for (var i = 0; i < 10 && weak.Exists(w => w.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(0, native.Handles);
        Assert.DoesNotContain(weak, w => w.IsAlive);
    }

    [Fact]
    public void A_thousand_lives_of_one_engine_end_well()
    {
        var rig = new Native.Rig();
        for (var i = 0; i < 1000; i++)
        {
            Assert.Equal(0, rig.Initialize().Code);
            Assert.Equal(0, rig.Engine.Lifecycle.Uninitialize().Code);
        }

        Assert.Equal(1000, rig.Events.All.Count);
        Assert.Equal(0, rig.Native.Handles);
    }

    [Fact]
    public void A_handle_made_without_an_initialisation_is_destroyed_by_the_collector()
    {
        var native = new NativeEngine(new RecordingEngine());
        Touch(native);
        for (var i = 0; i < 10 && native.Handles > 0; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(0, native.Handles);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static WeakReference Live(NativeEngine native)
    {
        var engine = native.CreateEngine();
        engine.Lifecycle.Initialize(Native.Rig.Profile, new EventList(), new FrameList());
        engine.Rooms.Logout("room");
        engine.Lifecycle.Uninitialize();
        return new WeakReference(engine);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static void Touch(NativeEngine native)
    {
        native.CreateEngine().Rooms.GetStreams("room");
        Assert.Equal(1, native.Handles);
    }
}
