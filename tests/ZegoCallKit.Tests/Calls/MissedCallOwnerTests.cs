using Xunit;

namespace ZegoCallKit.Tests.Calls;

/// <summary>Missed calls belong to the user who missed them, not to the client.</summary>
public sealed class MissedCallOwnerTests
{
    [Fact]
    public void Who_signs_in_next_sees_no_missed_calls_of_another_and_cannot_call_back() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        await bob.RingsAsync();
        await call.CancelAsync();
        await world.Time.WaitUntilAsync(() => bob.Missed.Count == 1);
        var missed = bob.Missed[0];
        Assert.Equal(bob.Id, missed.Callee);
        await bob.Calls.SignOutAsync();
        await bob.Calls.SignInAsync(new RoomUser(new UserId("carol")));

        Assert.Empty(bob.Missed);
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => bob.Calls.CallBackAsync(missed));
        Assert.Contains("'bob' missed this call", refused.Message, StringComparison.Ordinal);
    });

    [Fact]
    public void Who_signs_in_again_still_sees_the_own_missed_calls() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        await bob.RingsAsync();
        await call.CancelAsync();
        await world.Time.WaitUntilAsync(() => bob.Missed.Count == 1);
        await bob.Calls.SignOutAsync();
        await bob.Calls.SignInAsync(bob.User);

        Assert.Single(bob.Missed);
    });
}
