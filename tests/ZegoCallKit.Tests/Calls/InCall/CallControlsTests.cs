using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.InCall;
using ZegoCallKit.Publishing;
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

    [Theory]
    [InlineData(PublishChannel.Main)]
    [InlineData(PublishChannel.Auxiliary)]
    public void Who_turns_things_off_right_after_accepting_is_never_heard_or_seen(PublishChannel channel) => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var dialled = await alice.DialAsync(bob);
        var taken = await bob.RingsAsync();
        await taken.AcceptAsync(new AcceptOptions { Publish = new PublishOptions { Channel = channel } });
        await Task.WhenAll(taken.Controls!.SetMicrophoneEnabledAsync(false), taken.Controls.SetCameraEnabledAsync(true), taken.Controls.SetCameraEnabledAsync(false));
        await alice.UntilAsync(dialled, CallPhase.InCall);
        var members = dialled.Controls!.Members.Changes.Record();
        await members.WaitForAsync(_ => Of(dialled, bob) is { IsMicrophoneOn: false });
        await world.PassAsync(5);

        Assert.True(taken.Publication!.State.Current is { IsAudioMuted: true, IsVideoMuted: true });
        Assert.DoesNotContain(members.Items.SelectMany(changes => changes.Changes), change => change.Current is { IsMicrophoneOn: true } or { IsCameraOn: true });
        var playback = Assert.Single(dialled.Room!.Playbacks.Current.Items).Value;
        Assert.Equal((null, null), (playback.State.Current.TimeToFirstAudio, playback.State.Current.TimeToFirstVideo));
        await taken.Controls.SetMicrophoneEnabledAsync(true);
        Assert.False(taken.Publication.State.Current.IsAudioMuted);
        await dialled.HangUpAsync();
        await taken.Completion;
    });

    [Fact]
    public void Turning_off_while_the_call_ends_fails_and_hangs_nobody() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        await alice.DialAsync(bob);
        var taken = await bob.RingsAsync();
        var source = new AskedSource(static () => throw new NotSupportedException("broken"));
        await taken.AcceptAsync(new AcceptOptions { Publish = new PublishOptions { Audio = AudioInput.From(source) } });
        var turning = taken.Controls!.SetMicrophoneEnabledAsync(false);

        await Assert.ThrowsAsync<ZegoException>(() => turning);
        Assert.Equal(CallEndReason.Failed, (await taken.Completion).Reason);
        await Assert.ThrowsAsync<InvalidOperationException>(() => taken.Controls.SetMicrophoneEnabledAsync(false));
    });

    [Fact]
    public void Turning_off_is_given_up_while_the_stream_is_being_made() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var dialled = await alice.DialAsync(bob);
        var taken = await bob.RingsAsync();
        using var cancellation = new CancellationTokenSource();
        var source = new AskedSource(cancellation.Cancel);
        await taken.AcceptAsync(new AcceptOptions { Publish = new PublishOptions { Audio = AudioInput.From(source) } });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taken.Controls!.SetMicrophoneEnabledAsync(false, cancellation.Token));
        await world.PassAsync(5);
        Assert.False(taken.Publication!.State.Current.IsAudioMuted);
        await dialled.HangUpAsync();
        await taken.Completion;
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
