using InCall.Calling;
using ZegoCallKit;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Uses the four kinds of room messages.</summary>
internal sealed class MessagesFeature : IFeature
{
    public string Name => "messages";

    public async Task<string> RunAsync(CallStage stage, CancellationToken cancellationToken)
    {
        var (from, to) = (stage.AliceRoom.Messages, stage.BobRoom.Messages);
        var broadcast = CallStage.NextAsync(to.Broadcasts, static _ => true, cancellationToken);
        var barrage = CallStage.NextAsync(to.Barrages, static _ => true, cancellationToken);
        var command = CallStage.NextAsync(to.Commands, static _ => true, cancellationToken);
        var bytes = CallStage.NextAsync(to.Transparents, static _ => true, cancellationToken);
        var id = await from.SendBroadcastAsync("hello, room", cancellationToken);
        await from.SendBarrageAsync("so lively", cancellationToken);
        await from.SendCommandAsync("raise your hand", [new UserId("bob")], cancellationToken);
        await from.SendTransparentAsync(new byte[] { 1, 2, 3 }, cancellationToken: cancellationToken);
        Require((await broadcast).Text == "hello, room" && (await broadcast).Id == id, "the received broadcast differs from the sent one");
        Require((await barrage).Text == "so lively", "the received barrage message differs from the sent one");
        Require((await command).Text == "raise your hand", "the received command differs from the sent one");
        Require((await bytes).Content.Span.SequenceEqual(new byte[] { 1, 2, 3 }), "the received bytes differ from the sent ones");

        // A user may send two broadcasts per second; the kit queues further ones.
        var began = stage.Time.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => from.SendBroadcastAsync($"number {i}", cancellationToken)));
        var took = stage.Time.GetElapsedTime(began);
        Require(took >= TimeSpan.FromSeconds(1), $"four more broadcasts were sent in only {took.TotalMilliseconds:0} ms");
        return $"broadcast {id}, barrage, command and {(await bytes).Content.Length} transparent bytes arrived from {(await broadcast).From.Name}; four more broadcasts took {took.TotalSeconds:0.0} s";
    }
}
