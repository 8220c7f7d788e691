using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Internal.Core;

public sealed class FaultsTests
{
    [Fact]
    public void An_observer_that_throws_is_reported_by_name() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("observer of users");
        var room = await rig.LoginAsync();
        using var broken = room.Users.Changes.Subscribe((Action<ChangeSet<RoomUser>>)(static _ => throw new InvalidOperationException("broken")));
        var others = room.Users.Changes.Record();
        rig.Engine.Raise(new RoomUsersUpdated("room", UpdateType.Add, [new("ann", "")]));
        rig.Time.RunUntilIdle();

        Assert.Equal(2, others.Items.Count);
        Assert.Equal("broken", rig.Faults.Items[0].Exception.Message);
    });

    [Fact]
    public void An_observer_of_the_faults_that_throws_does_not_go_round_for_ever() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("engine");
        var calls = 0;
        using var broken = rig.Client.Faults.Subscribe(_ =>
        {
            if (++calls < 100)
            {
                throw new InvalidOperationException("broken as well");
            }
        });
        await rig.LoginAsync();
        rig.Engine.Raise(new FatalErrorOccurred(1000001));
        rig.Time.RunUntilIdle();

        Assert.Equal(1, calls);
        Assert.Contains(rig.Log.Lines, line => line.Contains("broken as well", StringComparison.Ordinal));
    });

    [Fact]
    public void A_refused_logout_is_a_fault_and_the_room_is_over_all_the_same() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("LogoutRoom");
        var room = await rig.LoginAsync();
        rig.Engine.Rooms.Setup(rooms => rooms.Logout("room")).Returns(new Engine.EngineResult((int)ZegoErrorCode.RoomInnerError));
        await room.LogoutAsync();

        Assert.Equal(ZegoErrorCode.RoomInnerError, Assert.IsType<ZegoException>(Assert.Single(rig.Faults.Items).Exception).Code);
    });

    [Fact]
    public void They_complete_with_the_client_also_for_those_who_come_late() => SimulatedRig.Run(async rig =>
    {
        await rig.Client.DisposeAsync();
        var late = rig.Client.Faults.Record();
        await late.Completed;

        Assert.Empty(late.Items);
    });
}
