using System.Runtime.CompilerServices;
using ZegoCallKit.InMemory.Tests.Support;

namespace ZegoCallKit.InMemory.Tests.Engine;

public sealed class ReleaseTests
{
    [Fact]
    public void A_destroyed_engine_is_not_kept_by_its_cloud()
    {
        var world = new World();
        var engine = LiveAndDie(world);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(engine.IsAlive);
        GC.KeepAlive(world);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference LiveAndDie(World world)
    {
        var alice = world.LogIn("alice");
        alice.Publish("a");
        alice.Play("b");
        world.Settle();
        alice.Engine.Lifecycle.Uninitialize();
        world.Time.Advance(TimeSpan.FromMinutes(2));
        return new(alice.Engine.Rooms);
    }
}
