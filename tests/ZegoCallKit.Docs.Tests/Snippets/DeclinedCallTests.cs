#region call-test
using Xunit;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;

namespace Docs.Snippets;

public sealed class DeclinedCallTests
{
    [Fact]
    public void A_declined_call_ends_with_that_reason()
    {
        var time = new SimulatedTime(seed: 7);
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        var hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(time));

        time.Run(async () =>
        {
            await using var alice = await SignInAsync("alice");
            await using var bob = await SignInAsync("bob");
            using var declining = bob.Calls.Incoming.SubscribeAsync((call, token) => call.DeclineAsync("not now", cancellationToken: token));

            var call = await alice.Calls.InviteAsync(new UserId("bob"));
            var end = await call.Completion;

            Assert.Equal(CallEndReason.Declined, end.Reason);
            Assert.Equal("not now", end.CustomData);
        });

        async Task<ZegoClient> SignInAsync(string user)
        {
            var options = ZegoClientOptions.Simulated(cloud) with { Calls = new CallServiceOptions { Signaling = hub.CreateSignaling() } };
            var client = await ZegoClient.CreateAsync(options);
            await client.Calls.SignInAsync(new RoomUser(new UserId(user)));
            return client;
        }
    }
}
#endregion
