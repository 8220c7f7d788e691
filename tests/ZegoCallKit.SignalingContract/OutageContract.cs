using Xunit;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>Tests network outages. Derive from it with a rig that can disconnect and reconnect the network.</summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class OutageContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    [Fact]
    public Task An_outage_is_a_state_and_over_by_itself() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        await alice.WaitForAsync(SignalingState.Connected);
        var before = alice.States.Items.Count;

        Rig.SetNetwork(alice.Signaling, alice.Identity, isOnline: false);
        await alice.WaitForAsync(SignalingState.Connecting, before);
        Assert.NotEqual(SignalingReason.None, alice.Signaling.Status.Current.Reason);
        await Assert.ThrowsAnyAsync<ZegoException>(() => alice.SendAsync("lost", Bob));
        Rig.SetNetwork(alice.Signaling, alice.Identity, isOnline: true);
        await alice.WaitForAsync(SignalingState.Connected, before);

        await alice.SendAsync("back", Bob);
        await bob.WaitForAsync("back");
        await bob.SendAsync("welcome", Alice);
        await alice.WaitForAsync("welcome");
        Assert.Equal(["back"], bob.Texts);
    });
}
