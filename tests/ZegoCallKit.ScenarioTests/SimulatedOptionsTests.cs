using Xunit;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.ScenarioTests;

/// <summary>A client of a simulated cloud uses the cloud's clock and scheduler; a client with the system clock is refused there.</summary>
public sealed class SimulatedOptionsTests
{
    [Fact]
    public void Clients_with_simulated_options_meet_in_simulated_time()
    {
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        time.Run(async () =>
        {
            await using var alice = await ZegoClient.CreateAsync(ZegoClientOptions.Simulated(cloud));
            await using var bob = await ZegoClient.CreateAsync(ZegoClientOptions.Simulated(cloud));
            var room = await alice.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")));
            await bob.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("bob")));
            await Task.Delay(TimeSpan.FromHours(1), time);

            Assert.Contains(new UserId("bob"), room.Users.Current.Items.Keys);
        });
    }

    [Fact]
    public void A_client_of_its_own_cloud_needs_the_time_only()
    {
        var time = new SimulatedTime();
        time.Run(async () =>
        {
            await using var client = await ZegoClient.CreateAsync(ZegoClientOptions.Simulated(time));
            await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")));
        });
    }

    [Fact]
    public async Task A_client_with_the_clock_of_the_system_is_refused()
    {
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(new SimulatedTime()));
        var options = new ZegoClientOptions { AppId = 1, AppSign = new string('0', 64), Engine = cloud.CreateEngineFactory() };

        var refused = await Assert.ThrowsAsync<ArgumentException>(() => ZegoClient.CreateAsync(options));
        Assert.Contains("simulated clock", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cloud_in_real_time_has_no_simulated_options() =>
        Assert.Throws<ArgumentException>("cloud", () => ZegoClientOptions.Simulated(new InMemoryCloud()));
}
