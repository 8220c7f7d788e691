using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Calls;

/// <summary>The media that a call publishes by default: an audio call opens no camera unless the program asks for one.</summary>
public sealed class CallPublishTests
{
    private static readonly InviteOptions Voice = new() { Kind = CallKind.Audio };

    [Theory]
    [InlineData(CallKind.Audio, false)]
    [InlineData(CallKind.Video, true)]
    public void Who_says_nothing_of_the_video_publishes_what_the_kind_says(CallKind kind, bool pictures) => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await PhoneAsync(world, "alice"), await PhoneAsync(world, "bob", _ => new PublishOptions { ExtraInfo = "{}" }));
        var call = await alice.DialAsync(new InviteOptions { Kind = kind, Publish = new PublishOptions { VideoMuted = false } }, bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);
        await world.PassAsync(5);

        await ShowsAsync(pictures, call);
        await ShowsAsync(pictures, rings);
        await call.HangUpAsync();
        await rings.Completion;
    });

    [Fact]
    public void Who_accepts_a_call_of_sound_muted_opens_no_camera() => CallWorld.Run(async world =>
    {
        var (call, rings) = await TalkAsync(world, new AcceptOptions { Publish = new PublishOptions { AudioMuted = true } });

        Assert.True(rings.Publication!.State.Current.IsAudioMuted);
        await ShowsAsync(false, rings);
        await call.HangUpAsync();
    });

    [Fact]
    public void Who_asks_for_the_camera_in_a_call_of_sound_gets_it() => CallWorld.Run(async world =>
    {
        var (call, rings) = await TalkAsync(world, new AcceptOptions { Publish = new PublishOptions { Video = VideoInput.Camera } });

        await ShowsAsync(true, rings);
        await call.HangUpAsync();
    });

    [Fact]
    public void A_user_who_joins_opens_no_camera_unless_the_options_ask_for_video() => CallWorld.Run(async world =>
    {
        var (call, rings) = await TalkAsync(world, null);
        var (carol, dave) = (await PhoneAsync(world, "carol"), await PhoneAsync(world, "dave"));
        var atCarol = carol.Watch(await carol.Calls.JoinAsync(call.Id));
        var atDave = dave.Watch(await dave.Calls.JoinAsync(call.Id, CallKind.Video));
        await world.PassAsync(5);

        await ShowsAsync(false, atCarol);
        await ShowsAsync(true, atDave);
        await call.EndForAllAsync();
        await Task.WhenAll(rings.Completion, atCarol.Completion, atDave.Completion);
    });

    [Theory]
    [InlineData(CallKind.Audio)]
    [InlineData(CallKind.Video)]
    public void A_call_back_is_of_the_missed_calls_kind_unless_it_is_told(CallKind kind) => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await PhoneAsync(world, "alice"), await PhoneAsync(world, "bob"));
        async Task<CallKind> BackAsync(InviteOptions? options)
        {
            var missed = await alice.DialAsync(new InviteOptions { Kind = kind }, bob);
            await bob.RingsAsync(bob.Incoming.Items.Count);
            await missed.CancelAsync();
            await bob.Calls.MissedCalls.Changes.Record().WaitForAsync(_ => bob.Missed.Count == 1);
            var back = bob.Watch(await bob.Calls.CallBackAsync(bob.Missed[0], options));
            await back.CancelAsync();
            return back.Kind;
        }

        var other = kind == CallKind.Audio ? CallKind.Video : CallKind.Audio;
        Assert.Equal(kind, await BackAsync(null));
        Assert.Equal(kind, await BackAsync(new InviteOptions { RingTimeout = TimeSpan.FromSeconds(20) }));
        Assert.Equal(other, await BackAsync(new InviteOptions { Kind = other }));
    });

    private static Task<Phone> PhoneAsync(CallWorld world, string user, Func<CallKind, PublishOptions>? publish = null) =>
        world.PhoneAsync(user, configure: options => options with { PublishFor = publish });

    private static async Task<(ICall Call, ICall Rings)> TalkAsync(CallWorld world, AcceptOptions? options)
    {
        var (alice, bob) = (await PhoneAsync(world, "alice"), await PhoneAsync(world, "bob"));
        var call = await alice.DialAsync(Voice, bob);
        var rings = await bob.RingsAsync();
        await rings.AcceptAsync(options);
        await alice.UntilAsync(call, CallPhase.InCall);
        await world.PassAsync(5);
        await ShowsAsync(false, call);
        return (call, rings);
    }

    private static async Task ShowsAsync(bool pictures, ICall call)
    {
        Assert.Equal(pictures, call.Publication!.State.Current.TimeToFirstVideo is not null);
        Assert.Equal(pictures, call.Controls!.Local.Current!.IsCameraOn);
        if (!pictures)
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => call.Controls.SetCameraEnabledAsync(true));
        }
    }
}
