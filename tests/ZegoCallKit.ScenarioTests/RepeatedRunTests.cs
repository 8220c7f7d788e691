using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.ScenarioTests;

/// <summary>A run on simulated time can be repeated with its seed, and another seed gives another run.</summary>
public sealed class RepeatedRunTests
{
    [Fact]
    public void Two_users_who_call_each_other_at_once_meet_in_the_same_call_in_each_run_with_a_seed()
    {
        var runs = Enumerable.Range(0, 20).Select(static seed => (First: Run(seed), Second: Run(seed))).ToList();

        Assert.All(runs, static run => Assert.Equal(run.First, run.Second));
        Assert.Equal(["alice", "bob"], runs.Select(static run => run.First.Inviter).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static (string Inviter, string Call, string Device, string Stream) Run(int seed)
    {
        var time = new SimulatedTime(seed);
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time, seed));
        var hub = new InMemorySignalingHub(InMemorySignalingOptions.Simulated(time, seed));
        (string, string, string, string) seen = default;
        time.Run(async () =>
        {
            await using var alice = await SignInAsync("alice");
            await using var bob = await SignInAsync("bob");
            var meeting = await Task.WhenAll(alice.Calls.InviteAsync(new UserId("bob")), bob.Calls.InviteAsync(new UserId("alice")));
            await meeting[0].State.Changes.StartWith(meeting[0].State.Current).FirstAsync(static state => state.Phase == CallPhase.InCall).ToTask();

            Assert.Equal(meeting[0].Id, meeting[1].Id);
            await meeting[0].HangUpAsync();
            var room = await alice.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")));
            var publication = await room.PublishAsync();
            seen = (meeting[0].Inviter!.Id.Value, meeting[0].Id.Value, alice.Calls.DeviceId.Value, publication.StreamId.Value);
        });
        return seen;

        async Task<ZegoClient> SignInAsync(string user)
        {
            var client = await ZegoClient.CreateAsync(ZegoClientOptions.Simulated(cloud) with { Calls = new CallServiceOptions { Signaling = hub.CreateSignaling() } });
            await client.Calls.SignInAsync(new RoomUser(new UserId(user)));
            return client;
        }
    }
}
