using FsCheck;
using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Rooms;

public sealed class RoomStateReducerProperties
{
    private static readonly int[] Codes = [0, 1002033, 1002050, 1002051, 1002053, 1002055, 1002056, 1002057, 1002078, 1002086, 4711];

    private static readonly Gen<(int Reason, int Code, int End)> Reports =
        from reason in Gen.Choose(-1, 9)
        from code in Gen.Elements(Codes)
        from end in Gen.Choose(0, 40)
        select (reason, code, end);

    [Fact]
    public void A_login_ends_at_most_once_and_the_end_is_final() => Properties.HoldOverSteps(Reports, reports =>
    {
        var state = RoomStateReducer.Initial;
        foreach (var (reason, code, end) in reports)
        {
            var before = state;
            state = end <= (int)RoomEndReason.EngineFailed
                ? RoomStateReducer.End(state, new RoomEnd { Reason = (RoomEndReason)end, Code = (ZegoErrorCode)code })
                : RoomStateReducer.Reduce(state, (RoomStateReason)reason, (ZegoErrorCode)code);
            if (before.Phase == RoomPhase.Ended)
            {
                Assert.Same(before, state);
            }

            Check(before, state);
        }
    });

    [Theory]
    [InlineData(RoomStateReason.Logining)]
    [InlineData(RoomStateReason.LoginFailed)]
    [InlineData(RoomStateReason.Logout)]
    [InlineData(RoomStateReason.LogoutFailed)]
    [InlineData((RoomStateReason)99)]
    public void News_that_others_decide_about_changes_nothing(RoomStateReason reason)
    {
        Assert.Same(RoomStateReducer.Initial, RoomStateReducer.Reduce(RoomStateReducer.Initial, reason, ZegoErrorCode.None));
        var connected = RoomStateReducer.Reduce(RoomStateReducer.Initial, RoomStateReason.Logined, ZegoErrorCode.None);
        Assert.Same(connected, RoomStateReducer.Reduce(connected, reason, ZegoErrorCode.RoomDisconnect));
    }

    private static void Check(RoomState before, RoomState state)
    {
        Assert.Equal(state.Phase == RoomPhase.Ended, state.End is not null);
        Assert.Equal(state.Phase == RoomPhase.Reconnecting, state.ReconnectAttempt > 0);
        Assert.InRange(state.Reconnections, before.Reconnections, before.Reconnections + 1);
        if (state.Phase == RoomPhase.Connected)
        {
            Assert.Equal(ZegoErrorCode.None, state.Code);
        }

        if (state.End is { } end)
        {
            Assert.Equal(end.Code, state.Code);
        }
    }
}
