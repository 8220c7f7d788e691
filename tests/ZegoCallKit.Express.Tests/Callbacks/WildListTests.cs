using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Express.Tests.Callbacks;

/// <summary>Lists and kinds that no engine should report.</summary>
public sealed unsafe class WildListTests
{
    private const uint Wild = 50_000_000;

    [Fact]
    public void A_list_that_is_not_there_is_empty_whatever_its_count_says()
    {
        var rig = Native.Rig.Initialized();
        using var arena = new NativeArena();
        var room = arena.Text("room");
        var before = GC.GetAllocatedBytesForCurrentThread();

        NativeCalls.RoomUserUpdate(rig.Native.Slots, room, ZegoUpdateType.Add, null, Wild);
        NativeCalls.RoomStreamUpdate(rig.Native.Slots, room, ZegoUpdateType.Delete, null, Wild, arena.Text("{}"));
        NativeCalls.RoomExtraInfoUpdate(rig.Native.Slots, room, null, Wild);
        NativeCalls.ImRecvBroadcastMessage(rig.Native.Slots, room, null, Wild);
        NativeCalls.ImRecvBarrageMessage(rig.Native.Slots, room, null, Wild);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
        Assert.Empty(Assert.Single(rig.Events.All.OfType<RoomUsersUpdated>()).Users);
        Assert.Empty(Assert.Single(rig.Events.All.OfType<RoomStreamsUpdated>()).Streams);
        Assert.Empty(Assert.Single(rig.Events.All.OfType<RoomExtraInfoUpdated>()).Infos);
        Assert.Empty(Assert.Single(rig.Events.All.OfType<BroadcastMessagesReceived>()).Messages);
        Assert.Empty(Assert.Single(rig.Events.All.OfType<BarrageMessagesReceived>()).Messages);
    }

    [Fact]
    public void An_update_of_an_unknown_kind_is_logged_and_is_no_deletion()
    {
        using var log = new LogList();
        var rig = Native.Rig.Initialized(new ExpressEngineOptions { LoggerFactory = log });
        using var arena = new NativeArena();

        NativeCalls.RoomUserUpdate(rig.Native.Slots, arena.Text("room"), (ZegoUpdateType)2, arena.Array<ZegoUser>(1), 1);
        NativeCalls.RoomStreamUpdate(rig.Native.Slots, arena.Text("room"), (ZegoUpdateType)(-1), arena.Array<ZegoStream>(1), 1, arena.Text("{}"));

        Assert.Empty(rig.Events.All);
        Assert.Equal(["2", "-1"], log.Entries.Select(static entry => entry.Fault!.Message.Split(' ')[^1].TrimEnd('.')));
    }
}
