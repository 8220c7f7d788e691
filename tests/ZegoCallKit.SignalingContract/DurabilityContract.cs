using Xunit;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>Tests that messages with a lifetime are kept. Derive from it with the rig of a transport with <see cref="SignalingCapabilities.IsDurable"/>.</summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class DurabilityContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public Task What_was_sent_while_a_device_was_away_arrives_when_it_is_back_in_order() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        Assert.True(alice.Signaling.Capabilities.IsDurable);
        var bob = await ConnectAsync(Bob);
        await bob.Signaling.DisconnectAsync();
        await alice.SendAsync("one", Long, Bob);
        await alice.SendAsync("for those who are there", Bob);
        await alice.SendAsync("two", Long, Bob);

        await bob.ConnectAsync();

        await bob.WaitForAsync("two");
        await BeSilentAsync();
        Assert.Equal(["one", "two"], bob.Texts);
        Assert.All(bob.Received.Items, static message => Assert.True(message.IsReplay));
        Assert.True(bob.Received.Items[0].Sequence < bob.Received.Items[1].Sequence);
    });

    [Fact]
    public Task What_nobody_has_taken_comes_again_and_what_was_taken_does_not() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        await alice.SendAsync("taken", Long, Bob);
        await bob.Acknowledged.WaitAsync(static items => items.Count > 0);
        bob.Acknowledges = false;
        await alice.SendAsync("not taken", Long, Bob);
        await bob.WaitForAsync("not taken");
        await BeSilentAsync();

        bob.Acknowledges = true;
        await bob.Signaling.DisconnectAsync();
        await bob.ConnectAsync();

        await bob.Received.WaitAsync(static items => items.Count >= 3);
        await BeSilentAsync();
        Assert.Equal(["taken", "not taken", "not taken"], bob.Texts);
        Assert.Equal([false, false, true], bob.Received.Items.Select(static message => message.IsReplay));
        Assert.Equal(bob.Received.Items[1].Id, bob.Received.Items[2].Id);
    });

    [Fact]
    public Task A_message_does_not_outlive_its_life() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        await bob.Signaling.DisconnectAsync();
        await alice.SendAsync("short", TimeSpan.FromSeconds(1), Bob);
        await alice.SendAsync("long", Long, Bob);
        await Task.Delay(TimeSpan.FromSeconds(1.5), Rig.Time);

        await bob.ConnectAsync();

        await bob.WaitForAsync("long");
        Assert.Equal(["long"], bob.Texts);
    });

    [Fact]
    public Task A_newer_message_with_the_same_key_replaces_one_that_waits() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        await bob.Signaling.DisconnectAsync();
        await SendAsync("old", "list");
        await SendAsync("other", "another");
        await SendAsync("new", "list");

        await bob.ConnectAsync();

        await bob.WaitForAsync("new");
        await BeSilentAsync();
        Assert.Equal(["other", "new"], bob.Texts);

        Task SendAsync(string text, string key) => alice.SendAsync(new SignalingEnvelope { To = [Bob], Life = Long, CollapseKey = key, Payload = System.Text.Encoding.UTF8.GetBytes(text) });
    });

    [Fact]
    public Task Each_device_of_a_user_gets_what_was_kept() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var phone = await ConnectAsync(Bob, "phone");
        var laptop = await ConnectAsync(Bob, "laptop");
        await laptop.Signaling.DisconnectAsync();
        await alice.SendAsync("both", Long, Bob);
        await phone.WaitForAsync("both");

        await laptop.ConnectAsync();

        await laptop.WaitForAsync("both");
        Assert.Equal([false], phone.Received.Items.Select(static message => message.IsReplay));
    });
}
