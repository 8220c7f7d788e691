using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.RealEngine.Tests.Support;

namespace ZegoCallKit.RealEngine.Tests.Lifecycle;

/// <summary>The room mode is set before the engine starts, and the engine remembers it after it has ended.</summary>
public sealed class RoomModeTests : IAsyncLifetime
{
    private readonly RealRig _rig = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public void The_mode_cannot_change_while_the_engine_runs()
    {
        var functions = LibraryLoader.Load(Library.Options).Functions;
        var probe = _rig.Create();
        probe.Initialize();
        Assert.Equal(1001020, SetRoomMode(functions, ZegoRoomMode.MultiRoom));
        Assert.Equal(0, probe.Login("one").Code);
        Assert.Equal(1002001, probe.Login("two").Code);
    }

    [Fact]
    public void The_mode_of_one_life_does_not_reach_the_next()
    {
        var several = _rig.Create(profile: _rig.Profile with { RoomMode = RoomMode.MultiRoom });
        Assert.Equal(0, several.Initialize().Code);
        Assert.Equal(0, several.Login("one").Code);
        Assert.Equal(0, several.Login("two").Code);
        several.Accept(e => e.Lifecycle.Uninitialize());

        Assert.Equal(0, several.Run(e => e.Lifecycle.Initialize(_rig.Profile, several.Log, several.Frames)).Code);
        Assert.Equal(0, several.Login("one").Code);
        Assert.Equal(1002001, several.Login("two").Code);
    }

    private static unsafe int SetRoomMode(NativeFunctions functions, ZegoRoomMode mode) => functions.SetRoomMode(0, mode);
}
