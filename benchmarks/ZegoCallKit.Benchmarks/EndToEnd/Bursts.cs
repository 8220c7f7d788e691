using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Benchmarks.Wrapper;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>Builds rows in which the engine raises events in bursts, and the handlers of the kit and of the floor count them.</summary>
internal static class Bursts
{
    /// <summary>Registers the callbacks of the floor with the stub engine, once.</summary>
    public static StubSide Floor { get; } = Register();

    /// <summary>Creates a row.</summary>
    /// <param name="name">The name.</param>
    /// <param name="burst">How many events the engine raises before their handlers are waited for.</param>
    /// <param name="target">The highest acceptable ratio.</param>
    /// <param name="kit">What the kit's handlers count.</param>
    /// <param name="floor">What the handlers of the floor count.</param>
    /// <param name="raise">Raises the event with a number.</param>
    public static RatioCase Row(string name, int burst, double target, Tally kit, Tally floor, Action<NativeSlots, int> raise) => new()
    {
        Name = name,
        Target = target,
        Run = n => Run(StubEngine.Kit.Slots, kit, burst, raise, n),
        Floor = n => Run(Floor.Slots, floor, burst, raise, n),
    };

    private static void Run(NativeSlots slots, Tally tally, int burst, Action<NativeSlots, int> raise, int times)
    {
        // An even number, so that what is added is removed again.
        var count = Math.Max(2, times / 2 * 2);
        var seen = tally.Seen;
        for (var i = 0; i < count; i++)
        {
            raise(slots, i);
            if ((i + 1) % burst == 0)
            {
                tally.Wait(seen + i + 1);
            }
        }

        tally.Wait(seen + count);
    }

    private static StubSide Register()
    {
        var side = new StubSide(new NativeSlots());
        WrapperRoomEvents.Register(side.Slots);
        WrapperStreamEvents.Register(side.Slots);
        StubEngine.Floor = side;
        return side;
    }
}
