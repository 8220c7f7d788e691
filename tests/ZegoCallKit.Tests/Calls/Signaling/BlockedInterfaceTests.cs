using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.InCall;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Signaling;

namespace ZegoCallKit.Tests.Calls.Signaling;

/// <summary>The kit's own signals continue while a user interface is blocked for longer than a peer may be silent.</summary>
public sealed class BlockedInterfaceTests
{
    private static readonly RoomUser Alice = new(new UserId("alice"), "Alice");
    private static readonly RoomUser Bob = new(new UserId("bob"), "Bob");

    private readonly Lobby _lobby = new();
    private readonly BlockableScheduler _interface;

    public BlockedInterfaceTests() => _interface = new BlockableScheduler(_lobby.Time.Scheduler);

    [Fact]
    public void A_call_outlives_it() => _lobby.Time.Run(async () =>
    {
        var (dialled, taken) = await TalkAsync();
        _interface.Block();

        await Task.Delay(TimeSpan.FromSeconds(70), _lobby.Time);

        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (dialled.State.Current.Phase, taken.State.Current.Phase));
        _interface.Release();
        await Task.Delay(TimeSpan.FromSeconds(70), _lobby.Time);
        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (dialled.State.Current.Phase, taken.State.Current.Phase));
        await _lobby.CloseAsync();
    });

    [Fact]
    public void An_acceptance_reaches_a_caller_whose_interface_is_blocked() => _lobby.Time.Run(async () =>
    {
        var (alice, bob) = (await SignInAsync(Alice), await SignInAsync(Bob));
        var incoming = bob.Incoming.Record();
        var dialled = await alice.InviteAsync([Bob]);
        var taken = await incoming.WaitForAsync(static _ => true);
        _interface.Block();

        await taken.AcceptAsync();
        await Task.Delay(TimeSpan.FromSeconds(70), _lobby.Time);

        Assert.Equal((CallPhase.InCall, CallPhase.InCall), (dialled.State.Current.Phase, taken.State.Current.Phase));
        _interface.Release();
        await _lobby.CloseAsync();
    });

    [Fact]
    public void A_request_to_mute_is_granted_meanwhile() => _lobby.Time.Run(async () =>
    {
        var (dialled, taken) = await TalkAsync();
        await Task.Delay(TimeSpan.FromSeconds(1), _lobby.Time);
        _interface.Block();

        await dialled.Controls!.AskAsync(Bob.Id, ControlAction.TurnMicrophoneOff);
        await Task.Delay(TimeSpan.FromSeconds(1), _lobby.Time);

        Assert.True(taken.Publication!.State.Current.IsAudioMuted);
        Assert.True(dialled.Controls.Members.Current.Items[Bob.Id] is { IsMicrophoneOn: false });
        _interface.Release();
        await _lobby.CloseAsync();
    });

    private async Task<(ICall Dialled, ICall Taken)> TalkAsync()
    {
        var (alice, bob) = (await SignInAsync(Alice), await SignInAsync(Bob));
        var incoming = bob.Incoming.Record();
        var dialled = await alice.InviteAsync([Bob]);
        var taken = await incoming.WaitForAsync(static _ => true);
        await taken.AcceptAsync();
        await dialled.State.Changes.Record().WaitForAsync(static state => state.Phase == CallPhase.InCall);
        return (dialled, taken);
    }

    private async Task<ICallService> SignInAsync(RoomUser user)
    {
        var signaling = _lobby.CreateSignaling(observers: _interface);
        var options = new CallServiceOptions { Signaling = signaling, PublishFor = static _ => new PublishOptions { Audio = AudioInput.Microphone, Video = VideoInput.None } };
        signaling.Use(await _lobby.EnterAsync(user, calls: options, observers: _interface));
        var calls = _lobby.ClientOf(user.Id).Calls;
        await calls.SignInAsync(user);
        return calls;
    }
}
