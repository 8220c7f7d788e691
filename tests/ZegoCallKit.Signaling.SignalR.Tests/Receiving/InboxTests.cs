using System.Reactive.Concurrency;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Connections;
using ZegoCallKit.Signaling.SignalR.Receiving;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.SignalR.Tests.Receiving;

/// <summary>Messages from two connections, of which one replaces the other.</summary>
public sealed class InboxTests
{
    [Fact]
    public async Task What_is_not_kept_and_comes_late_over_the_former_connection_is_dropped()
    {
        var outlet = new SignalingOutlet(null, Scheduler.Immediate);
        var received = new List<string>();
        using var subscription = outlet.Received.Subscribe(message => received.Add(message.Id!));
        var inbox = new Inbox(outlet, new ServerTime(TimeProvider.System), NullLogger.Instance);
        await using var former = Link();
        await using var current = Link();
        inbox.Attach(former, Welcome);
        inbox.Deliver(former, [Delivery(0, "first")]);
        inbox.Attach(current, Welcome);

        inbox.Deliver(current, [Delivery(2, "third")]);
        inbox.Deliver(former, [Delivery(0, "second"), Delivery(3, "kept")]);
        inbox.Deliver(current, [Delivery(0, "last")]);

        Assert.Equal(["first", "third", "kept", "last"], received);
    }

    private static WireWelcome Welcome => new() { Version = WireProtocol.Version, Epoch = "e", Seq = 0, Backlog = 0, HasGap = false, ServerTime = 0, Limits = new WireLimits { MaxPayloadBytes = 1, MaxReceivers = 1, MaxUserIdBytes = 1, MaxWatchedUsers = 1, MaxLifeMs = 1 } };

    private static WireDelivery Delivery(long seq, string id) => new() { Seq = seq, Id = id, From = "alice", Device = "phone", Intent = WireIntents.Other, SentAt = 0, Payload = new byte[1] };

    private static HubLink Link() => new(TestOptions.For(new Uri("http://localhost")), "token", new Nobody());

    private sealed class Nobody : ILinkReceiver
    {
        public void Deliver(HubLink link, WireDelivery[] batch)
        {
        }

        public void ShowPresence(HubLink link, WirePresence[] batch)
        {
        }
    }
}
