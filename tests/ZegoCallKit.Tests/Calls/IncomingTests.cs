using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Calls that ring before the program observes them.</summary>
public sealed class IncomingTests
{
    private static readonly RoomUser Bob = new(new UserId("bob"), "Bob");

    [Theory]
    [InlineData(0.5)]
    [InlineData(40)]
    public void A_call_that_rings_before_anybody_looks_is_handed_to_the_first_who_does(double seconds) => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");
        await using var bob = await world.ClientAsync();
        await bob.Calls.SignInAsync(Bob);
        var call = await alice.DialAsync(new InviteOptions(), [Bob.Id]);
        await world.PassAsync(seconds);

        var first = bob.Calls.Incoming.Record();
        var second = bob.Calls.Incoming.Record();
        var rings = await first.WaitForAsync(_ => true);
        await rings.AcceptAsync();
        await alice.UntilAsync(call, CallPhase.InCall);

        Assert.Equal(call.Id, Assert.Single(first.Items).Id);
        Assert.Empty(second.Items);
        await call.HangUpAsync();
        await rings.Completion;
    });

    [Fact]
    public void A_call_that_has_stopped_ringing_is_not_handed_over() => CallWorld.Run(async world =>
    {
        var alice = await world.PhoneAsync("alice");
        await using var bob = await world.ClientAsync();
        await bob.Calls.SignInAsync(Bob);
        await (await alice.DialAsync(new InviteOptions(), [Bob.Id])).CancelAsync();
        var taken = await alice.DialAsync(new InviteOptions(), [Bob.Id]);
        var calls = bob.Calls.ActiveCalls.Changes.Record();
        await calls.WaitForAsync(_ => bob.Calls.ActiveCalls.Current.Items.ContainsKey(taken.Id));
        await bob.Calls.ActiveCalls.Current.Items[taken.Id].AcceptAsync();

        var incoming = bob.Calls.Incoming.Record();
        await world.PassAsync(1);
        Assert.Empty(incoming.Items);
        await taken.HangUpAsync();
        var next = await alice.DialAsync(new InviteOptions(), [Bob.Id]);
        await incoming.WaitForAsync(rings => rings.Id == next.Id);
        await next.CancelAsync();
    });
}
