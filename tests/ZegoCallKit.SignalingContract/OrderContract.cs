using System.Globalization;
using Xunit;

namespace ZegoCallKit.SignalingContract;

/// <summary>Tests that nothing is lost and the order is kept. Derive from it with the rig of a transport that guarantees this on a good network.</summary>
/// <typeparam name="TRig">The rig of the transport under test.</typeparam>
public abstract class OrderContract<TRig> : SignalingContractBase<TRig>
    where TRig : SignalingRig, new()
{
    [Fact]
    public Task Many_overlapping_sends_all_arrive_in_order() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        string[] texts = [.. Enumerable.Range(0, 40).Select(static i => i.ToString(CultureInfo.InvariantCulture))];

        await Task.WhenAll([.. texts.Select(text => alice.SendAsync(text, Bob))]);

        await bob.Received.WaitAsync(items => items.Count == texts.Length);
        Assert.Equal(texts, bob.Texts);
    });

    [Fact]
    public Task Long_messages_of_several_senders_do_not_mix() => TestAsync(async () =>
    {
        var alice = await ConnectAsync(Alice);
        var bob = await ConnectAsync(Bob);
        var carol = await ConnectAsync(Carol);
        var ofAlice = new string('a', 5_000);
        var ofBob = new string('b', 5_000);

        await Task.WhenAll(alice.SendAsync(ofAlice, Carol), bob.SendAsync(ofBob, Carol));

        await carol.Received.WaitAsync(static items => items.Count == 2);
        Assert.Equal([ofAlice, ofBob], carol.Texts.Order(StringComparer.Ordinal));
        Assert.All(carol.Received.Items, message => Assert.Equal(message.From == Alice ? (byte)'a' : (byte)'b', message.Payload.Span[0]));
    });
}
