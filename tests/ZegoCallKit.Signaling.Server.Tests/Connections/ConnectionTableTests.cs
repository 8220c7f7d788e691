using System.Security.Claims;
using Microsoft.Extensions.Time.Testing;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Limits;

namespace ZegoCallKit.Signaling.Server.Tests.Connections;

/// <summary>What a connection asks for after it has ended leaves nothing behind.</summary>
public sealed class ConnectionTableTests
{
    [Fact]
    public async Task A_connection_that_was_removed_watches_nobody_and_belongs_to_no_user()
    {
        var time = new FakeTimeProvider();
        await using var connection = new DeviceConnection("id", "alice", "phone", new ClaimsPrincipal(), null, new NoPipe(), new DeviceRates(time, new CallSignalingOptions()), time);
        var table = new ConnectionTable();
        table.Add(connection);
        table.Remove(connection);

        table.Open(connection);
        table.Watch(connection, ["bob"]);

        Assert.Empty(table.OfUser("alice"));
        Assert.Empty(table.WatchersOf("bob"));
    }

    private sealed class NoPipe : IDevicePipe
    {
        public Task DeliverAsync(Signaling.Wire.WireDelivery[] batch, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task ShowPresenceAsync(Signaling.Wire.WirePresence[] batch, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task SayByeAsync(string reason, long retryAfterMs, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public void Abort()
        {
            // There is no connection.
        }
    }
}
