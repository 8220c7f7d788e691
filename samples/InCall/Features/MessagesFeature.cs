using InCall.Calling;
using ZegoCallKit;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Uses the four kinds of room messages.</summary>
internal sealed class MessagesFeature : IFeature
{
    public string Name => "messages";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var (from, to) = (call.AliceRoom.Messages, call.BobRoom.Messages);
        var broadcast = CallContext.NextAsync(to.Broadcasts, static _ => true, cancellationToken);
        var barrage = CallContext.NextAsync(to.Barrages, static _ => true, cancellationToken);
        var command = CallContext.NextAsync(to.Commands, static _ => true, cancellationToken);
        var bytes = CallContext.NextAsync(to.Transparents, static _ => true, cancellationToken);
        var id = await from.SendBroadcastAsync("hello, room", cancellationToken);
        await from.SendBarrageAsync("so lively", cancellationToken);
        await from.SendCommandAsync("raise your hand", [new UserId("bob")], cancellationToken);
        await from.SendTransparentAsync(new byte[] { 1, 2, 3 }, cancellationToken: cancellationToken);
        Require((await broadcast).Text == "hello, room" && (await broadcast).Id == id, "the received broadcast differs from the sent one");
        Require((await barrage).Text == "so lively", "the received barrage message differs from the sent one");
        Require((await command).Text == "raise your hand", "the received command differs from the sent one");
        Require((await bytes).Content.Span.SequenceEqual(new byte[] { 1, 2, 3 }), "the received bytes differ from the sent ones");

        // A user may send two broadcasts per second; the kit queues further ones.
        var began = call.Time.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => from.SendBroadcastAsync($"number {i}", cancellationToken)));
        var took = call.Time.GetElapsedTime(began);
        Require(took >= TimeSpan.FromSeconds(1), $"four more broadcasts were sent in only {took.TotalMilliseconds:0} ms");
        return $"broadcast {id}, barrage, command and {(await bytes).Content.Length} transparent bytes arrived from {(await broadcast).From.Name}; four more broadcasts took {took.TotalSeconds:0.0} s";
    }
}
