#region simulated-test
using Xunit;
using ZegoCallKit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;

namespace Docs.Snippets;

public sealed class PresenceTests
{
    [Fact]
    public void An_outage_of_half_an_hour_is_survived()
    {
        var time = new SimulatedTime(seed: 7);                   // the same order in every run
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        var options = ZegoClientOptions.Simulated(cloud);        // its engine, its clock and its scheduler

        time.Run(async () =>
        {
            await using var client = await ZegoClient.CreateAsync(options);
            var presence = new Presence(client, time);
            var staying = presence.StayAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")), _ => Task.CompletedTask);

            await Task.Delay(TimeSpan.FromMinutes(1), time);
            cloud.Disconnect("alice");
            await Task.Delay(TimeSpan.FromMinutes(30), time);    // takes milliseconds
            cloud.Reconnect("alice");
            await Task.Delay(TimeSpan.FromMinutes(1), time);
            cloud.Kick("lobby", "alice");

            var end = await staying;
            Assert.Equal(RoomEndReason.KickedOut, end.Reason);
            Assert.Equal(2, presence.Logins);
        });
    }
}
#endregion
