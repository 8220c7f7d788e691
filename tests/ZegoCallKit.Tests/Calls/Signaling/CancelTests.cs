using Xunit;
using ZegoCallKit.Calls;

namespace ZegoCallKit.Tests.Calls.Signaling;

/// <summary>A user who connects after a cancellation does not ring.</summary>
public sealed class CancelTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Canceling_is_done_when_the_server_has_accepted_it(bool isWhole) => CallWorld.Run(async world =>
    {
        var (alice, ofAlice) = await ServerSignaling.AddPhoneAsync(world, "alice");
        var (bob, _) = await ServerSignaling.AddPhoneAsync(world, "bob");
        var (carol, _) = await ServerSignaling.AddPhoneAsync(world, "carol");
        var dialled = await alice.DialAsync(bob, carol);
        await bob.RingsAsync();
        await carol.RingsAsync();
        ofAlice.Before = () => Task.Delay(TimeSpan.FromSeconds(1), world.Time);
        var began = world.Time.GetTimestamp();

        await dialled.CancelAsync(isWhole ? null : [carol.Id]);

        Assert.Equal(1, world.Time.GetElapsedTime(began).TotalSeconds, 0.01);
        Assert.Equal(isWhole, dialled.State.Current.End is not null);
    });

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 0)]
    public void Canceling_does_not_wait_long_for_a_server_that_is_away(bool seemsConnected, int seconds) => CallWorld.Run(async world =>
    {
        var (alice, ofAlice) = await ServerSignaling.AddPhoneAsync(world, "alice");
        var (bob, _) = await ServerSignaling.AddPhoneAsync(world, "bob");
        var dialled = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        if (!seemsConnected)
        {
            world.Hub.SetOnline(alice.Id, isOnline: false);
            await world.PassAsync(1);
            Assert.False(alice.Calls.Status.Current.IsConnected);
        }

        ofAlice.Before = () => Task.Delay(TimeSpan.FromSeconds(4), world.Time);
        var began = world.Time.GetTimestamp();

        await dialled.CancelAsync();

        Assert.Equal(seconds, world.Time.GetElapsedTime(began).TotalSeconds, 0.01);
        if (seemsConnected)
        {
            await bob.UntilAsync(rings, CallPhase.Ended);
        }
    });
}
