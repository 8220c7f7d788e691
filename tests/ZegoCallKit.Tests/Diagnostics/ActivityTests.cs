using System.Diagnostics;
using Xunit;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Diagnostics;

public sealed class ActivityTests
{
    [Fact]
    public void An_operation_is_an_activity_below_the_callers()
    {
        using var recorder = new ActivityRecorder();
        using var parent = new Activity("the caller's").Start();
        SimulatedRig.Run(async rig =>
        {
            await rig.LoginAsync(roomId: "traced");

            var login = Assert.Single(recorder.OfRoom("traced"));
            Assert.Equal("LoginRoom", login.OperationName);
            Assert.Equal(ActivityKind.Client, login.Kind);
            Assert.Equal(ActivityStatusCode.Unset, login.Status);
            Assert.Equal(parent.TraceId, login.TraceId);
            Assert.Equal(SimulatedRig.Moment, login.Duration);
        });
    }

    [Fact]
    public void Nothing_of_the_kits_is_left_as_the_callers_current_activity()
    {
        using var recorder = new ActivityRecorder();
        using var parent = new Activity("the caller's").Start();
        SimulatedRig.Run(async rig =>
        {
            rig.Engine.LetLoginSucceed();
            var login = rig.Client.LoginRoomAsync(new RoomId("current"), ClientRig.Self);
            Assert.Same(parent, Activity.Current);
            await login;
            Assert.Same(parent, Activity.Current);
        });
        Assert.Same(parent, Activity.Current);
    }

    [Fact]
    public void A_failure_is_told_with_its_code_and_its_message()
    {
        using var recorder = new ActivityRecorder();
        SimulatedRig.Run(async rig =>
        {
            rig.Engine.LetLoginFail((int)ZegoErrorCode.RoomTokenExpireError);
            var failure = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.LoginRoomAsync(new RoomId("refused"), ClientRig.Self));

            var login = Assert.Single(recorder.OfRoom("refused"));
            Assert.Equal(ActivityStatusCode.Error, login.Status);
            Assert.Equal(failure.Message, login.StatusDescription);
            Assert.Equal(((int)failure.Code).ToString(System.Globalization.CultureInfo.InvariantCulture), login.GetTagItem("error.type"));
        });
    }

    [Fact]
    public void Each_attempt_at_playing_is_an_activity()
    {
        using var recorder = new ActivityRecorder();
        SimulatedRig.Run(async rig =>
        {
            rig.Engine.LetPlaySucceed();
            await (await rig.LoginAsync(roomId: "played")).PlayAsync(new StreamId("other"));

            var attempt = Assert.Single(recorder.OfRoom("played"), activity => activity.OperationName is "PlayAttempt");
            Assert.Equal("other", attempt.GetTagItem("zegocallkit.stream.id"));
            Assert.Equal(ActivityStatusCode.Unset, attempt.Status);
        });
    }

    [Fact]
    public void An_attempt_that_is_not_wanted_any_more_is_cancelled_and_no_error()
    {
        using var recorder = new ActivityRecorder();
        SimulatedRig.Run(async rig =>
        {
            rig.Engine.LetPlaySucceed(ResultOrder.Never);
            var room = await rig.LoginAsync(roomId: "left");
            var play = room.PlayAsync(new StreamId("other"));
            rig.Time.RunUntilIdle();
            await room.LogoutAsync();
            await Assert.ThrowsAsync<ZegoException>(() => play);

            var attempt = Assert.Single(recorder.OfRoom("left"), activity => activity.OperationName is "PlayAttempt");
            Assert.Equal("cancelled", attempt.GetTagItem("error.type"));
            Assert.Equal(ActivityStatusCode.Unset, attempt.Status);
        });
    }
}
