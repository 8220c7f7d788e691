using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.InCall;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Calls.InCall;

public sealed class CallControlsTests
{
    [Fact]
    public void A_call_shows_and_controls_its_members() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var (dialled, taken) = await TalkAsync(alice, bob);
        var members = dialled.Controls!.Members.Changes.Record();
        await members.WaitForAsync(_ => Of(dialled, bob) is { IsMicrophoneOn: true });

        await dialled.Controls.AskAsync(bob.Id, ControlAction.TurnMicrophoneOff);

        await members.WaitForAsync(_ => Of(dialled, bob) is { IsMicrophoneOn: false });
        Assert.True(taken.Publication!.State.Current.IsAudioMuted);
        await dialled.HangUpAsync();
        await taken.Completion;
        await members.Completed;
    });

    [Fact]
    public void A_granted_request_to_leave_hangs_up() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");
        var bob = await world.PhoneAsync("bob", configure: static options => options with { Controls = new ControlPolicy { AllowRemoving = true } });
        var (dialled, taken) = await TalkAsync(alice, bob);

        await dialled.Controls!.AskAsync(bob.Id, ControlAction.Leave);

        Assert.Equal(CallEndReason.LocalHangUp, (await taken.Completion).Reason);
        Assert.Equal(CallEndReason.RemoteHangUp, (await dialled.Completion).Reason);
    });

    private static MemberMedia? Of(ICall call, Phone phone) => call.Controls!.Members.Current.Items.GetValueOrDefault(phone.Id);

    private static async Task<(ICall Dialled, ICall Taken)> TalkAsync(Phone caller, Phone callee)
    {
        var dialled = await caller.DialAsync(callee);
        var taken = await callee.RingsAsync();
        Assert.Null(taken.Controls);
        await taken.AcceptAsync();
        await caller.UntilAsync(dialled, CallPhase.InCall);
        return (dialled, taken);
    }
}
