using System.Reactive.Linq;
using InCall.Calling;
using ZegoCallKit.Rooms;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Uses the extra info of the room and of a stream: the newest value wins.</summary>
internal sealed class ExtraInfoFeature : IFeature
{
    public string Name => "extraInfo";

    public async Task<string> RunAsync(CallStage stage, CancellationToken cancellationToken)
    {
        var topic = CallStage.NextAsync(
            stage.BobRoom.ExtraInfo.Changes.SelectMany(static set => set.Changes), static change => change.Current is { Key: "topic", Value: "frames" }, cancellationToken);
        var card = CallStage.NextAsync(
            stage.BobRoom.Streams.Changes.SelectMany(static set => set.Changes), static change => change.Current.ExtraInfo == "card", cancellationToken);
        await stage.AliceRoom.SetExtraInfoAsync("topic", "draft", cancellationToken);
        await stage.AliceRoom.SetExtraInfoAsync("topic", "frames", cancellationToken);
        await stage.Publication.SetExtraInfoAsync("card", cancellationToken);
        await topic;

        // The same as a typed value, which is sent as JSON.
        var vote = stage.BobRoom.ExtraInfoOf("poll", PollJson.Default.Poll);
        var asked = CallStage.NextAsync(vote.Changes, static value => value.Exists, cancellationToken);
        await stage.AliceRoom.ExtraInfoOf("poll", PollJson.Default.Poll).SetAsync(new Poll { Question = "Tea?", Yes = 2 }, cancellationToken);
        Require((await asked).Value is { Question: "Tea?", Yes: 2 }, "the received poll differs from the one that was set");
        Require((await card).Current.Id == CallStage.AliceStream, "the extra info belongs to another stream");
        return $"the room's topic is '{(await topic).Current.Value}', the stream says '{(await card).Current.ExtraInfo}', the poll asks '{vote.Current.Value!.Question}'";
    }
}
