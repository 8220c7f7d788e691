using System.Reactive.Linq;
using InCall.Calling;
using ZegoCallKit.Rooms;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Uses the extra info of the room and of a stream: the newest value wins.</summary>
internal sealed class ExtraInfoFeature : IFeature
{
    public string Name => "extraInfo";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var topic = CallContext.NextAsync(
            call.BobRoom.ExtraInfo.Changes.SelectMany(static set => set.Changes), static change => change.Current is { Key: "topic", Value: "frames" }, cancellationToken);
        var card = CallContext.NextAsync(
            call.BobRoom.Streams.Changes.SelectMany(static set => set.Changes), static change => change.Current.ExtraInfo == "card", cancellationToken);
        await call.AliceRoom.SetExtraInfoAsync("topic", "draft", cancellationToken);
        await call.AliceRoom.SetExtraInfoAsync("topic", "frames", cancellationToken);
        await call.Publication.SetExtraInfoAsync("card", cancellationToken);
        await topic;

        // The same as a typed value, which is sent as JSON.
        var vote = call.BobRoom.ExtraInfoOf("poll", PollJson.Default.Poll);
        var asked = CallContext.NextAsync(vote.Changes, static value => value.Exists, cancellationToken);
        await call.AliceRoom.ExtraInfoOf("poll", PollJson.Default.Poll).SetAsync(new Poll { Question = "Tea?", Yes = 2 }, cancellationToken);
        Require((await asked).Value is { Question: "Tea?", Yes: 2 }, "the received poll differs from the one that was set");
        Require((await card).Current.Id == CallContext.AliceStream, "the extra info belongs to another stream");
        return $"the room's topic is '{(await topic).Current.Value}', the stream says '{(await card).Current.ExtraInfo}', the poll asks '{vote.Current.Value!.Question}'";
    }
}
