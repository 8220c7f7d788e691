using Microsoft.Extensions.Logging;
using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Express.Tests.Callbacks;

/// <summary>Callbacks at any time, from any thread, to handlers that fail.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void Neither_a_handler_nor_a_logger_throws_into_native_code()
    {
        // An exception there would end the process.
        var logs = new LogList { Fault = new ObjectDisposedException("the host's logger") };
        var rig = Native.Rig.Initialized(new ExpressEngineOptions { LoggerFactory = logs });
        rig.Events.Tap = static _ => throw new InvalidOperationException("the handler's own");
        rig.Backend.Events!.OnEvent(new RoomOnlineUserCountUpdated("room", 1));
        rig.Events.Tap = static _ => { };
        rig.Backend.Events!.OnEvent(new RoomOnlineUserCountUpdated("room", 2));

        Assert.Single(logs.Entries);
        Assert.Equal(2, rig.Events.All.OfType<RoomOnlineUserCountUpdated>().Last().Count);
    }

    [Fact]
    public void Callbacks_from_many_threads_with_collections_all_arrive()
    {
        const int Threads = 8;
        const int Each = 300;
        var rig = Native.Rig.Initialized();
        var threads = Enumerable.Range(0, Threads).Select(t => new Thread(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                rig.Backend.Events!.OnEvent(new RoomOnlineUserCountUpdated($"room {t}", i));
                rig.Backend.Events!.OnEvent(new PlayerReceivedAudioFirstFrame($"stream {t} {i}"));
            }
        })).ToList();
        rig.Events.Tap = e =>
        {
            if (e is RoomOnlineUserCountUpdated { Count: 100 })
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
            }
        };
        threads.ForEach(t => t.Start());
        threads.ForEach(t => t.Join());

        Assert.Equal(Threads * Each * 2, rig.Events.All.Count);
        for (var t = 0; t < Threads; t++)
        {
            Assert.Equal(Enumerable.Range(0, Each), rig.Events.All.OfType<RoomOnlineUserCountUpdated>().Where(e => e.RoomId == $"room {t}").Select(e => e.Count));
            Assert.Equal(Enumerable.Range(0, Each).Select(i => $"stream {t} {i}"), rig.Events.All.OfType<PlayerReceivedAudioFirstFrame>().Select(e => e.StreamId).Where(s => s.StartsWith($"stream {t} ", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_collection_inside_every_callback_harms_nothing()
    {
        var rig = Native.Rig.Initialized();
        rig.Events.Tap = _ => GC.Collect(0);
        foreach (var e in SampleEvents.All)
        {
            rig.Backend.Events!.OnEvent(e);
        }

        Assert.Equal(SampleEvents.All.Select(Description.Of), rig.Events.All.Select(Description.Of));
    }

    [Fact]
    public void What_a_handler_throws_does_not_reach_the_engine_and_is_logged()
    {
        using var log = new LogList();
        var rig = Native.Rig.Initialized(new ExpressEngineOptions { LoggerFactory = log });
        rig.Events.Tap = e => throw new InvalidOperationException($"no {e.GetType().Name}");

        rig.Backend.Events!.OnEvent(new FatalErrorOccurred(1));
        rig.Events.Tap = _ => { };
        rig.Backend.Events!.OnEvent(new FatalErrorOccurred(2));

        Assert.Equal(new FatalErrorOccurred(2), Assert.Single(rig.Events.All));
        var (level, text, fault) = Assert.Single(log.Entries);
        Assert.Equal(LogLevel.Error, level);
        Assert.Contains("FatalError", text, StringComparison.Ordinal);
        Assert.Equal("no FatalErrorOccurred", fault?.Message);
    }

    [Fact]
    public void Results_that_come_after_the_end_still_arrive()
    {
        var rig = Native.Rig.Initialized();
        rig.Engine.Lifecycle.Uninitialize();

        rig.Backend.Events!.OnEvent(new CustomCommandSent("room", -3, 1_000_002));

        Assert.Equal(new CustomCommandSent("room", -3, 1_000_002), rig.Events.All[^1]);
        GC.KeepAlive(rig.Engine);
    }

    [Fact]
    public void Callbacks_of_an_engine_that_was_collected_do_nothing()
    {
        var (slots, weak) = Ended();
        for (var i = 0; i < 10 && weak.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(weak.IsAlive);
        new NativeEventSink(slots).OnEvent(new FatalErrorOccurred(1));
        new NativeEventSink(slots).OnEvent(new RoomOnlineUserCountUpdated("room", 1));

        // The number is not reused, but its slot can be.
        var another = Native.Rig.Initialized();
        new NativeEventSink(slots).OnEvent(new FatalErrorOccurred(2));
        Assert.Empty(another.Events.All);
    }

    [Fact]
    public void An_initialised_engine_lives_without_anybody_holding_it()
    {
        var (slots, events) = Abandoned();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        new NativeEventSink(slots).OnEvent(new FatalErrorOccurred(1));

        Assert.Equal(new FatalErrorOccurred(1), Assert.Single(events.All));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (NativeSlots Slots, WeakReference Engine) Ended()
    {
        var rig = Native.Rig.Initialized();
        rig.Engine.Lifecycle.Uninitialize();
        return (rig.Native.Slots, new WeakReference(rig.Engine));
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (NativeSlots Slots, EventList Events) Abandoned()
    {
        var rig = Native.Rig.Initialized();
        return (rig.Native.Slots, rig.Events);
    }
}
