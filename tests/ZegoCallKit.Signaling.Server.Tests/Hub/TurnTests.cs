using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Signaling.Server.Store.Memory;
using ZegoCallKit.Signaling.Server.Tests.Rig;
using ZegoCallKit.Signaling.Wire;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>What is behind a message that could not be kept does not overtake it.</summary>
public sealed class TurnTests
{
    private bool _isAway;

    [Theory]
    [InlineData(60_000L)]
    [InlineData(null)]
    public async Task After_a_message_that_was_refused_as_unavailable_the_same_turn_is_refused_until_the_next(long? life)
    {
        await using var rig = await ServerRig.StartAsync(signaling: signaling => signaling.Services.Replace(ServiceDescriptor.Singleton(StoreProxy.Create(MemoryStoreFactory.Open(null, NullLogger.Instance), Call))));
        var alice = await rig.ConnectAsync("alice");
        var bob = await rig.ConnectAsync("bob");
        await SendAsync(alice, "0", life, 0);

        _isAway = true;
        await Assert.ThrowsAsync<HubException>(() => SendAsync(alice, "1", life, 0));
        _isAway = false;
        await Assert.ThrowsAsync<HubException>(() => SendAsync(alice, "2", life, 0));
        await SendAsync(alice, "1", life, 1);
        await SendAsync(alice, "2", life, 1);

        // A client that counts no turns does not mind.
        await SendAsync(alice, "3", life, null);
        foreach (var expected in new[] { "0", "1", "2", "3" })
        {
            Assert.Equal(expected, (await bob.NextAsync()).Id);
        }
    }

    private static Task<WireReply> SendAsync(TestDevice device, string id, long? life, int? turn) =>
        device.SendAsync(new WireEnvelope { Id = id, To = ["bob"], Intent = WireIntents.Other, LifeMs = life, Turn = turn, Payload = new byte[1] });

    private object? Call(string method, Func<object?> call) => _isAway ? throw new IOException("The store is away.") : call();
}
