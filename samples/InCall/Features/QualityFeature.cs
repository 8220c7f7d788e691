using InCall.Calling;
using ZegoCallKit.Quality;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Reads the quality of the stream, the traffic, and the load of the machine.</summary>
internal sealed class QualityFeature : IFeature
{
    public string Name => "quality";

    public async Task<string> RunAsync(CallStage stage, CancellationToken cancellationToken)
    {
        var played = CallStage.NextAsync(stage.Playback.Quality.Changes, static quality => quality.VideoReceiveFps > 0, cancellationToken);
        var traffic = CallStage.NextAsync(stage.Bob.Quality.Traffic.Changes, static stats => stats.ReceiveKbps > 0, cancellationToken);
        var machine = CallStage.NextAsync(stage.Bob.Quality.Performance, static _ => true, cancellationToken);
        await stage.Bob.Quality.StartPerformanceAsync(TimeSpan.FromSeconds(1), cancellationToken);
        var memory = (await machine).ProgramMegabytes;
        await stage.Bob.Quality.StopPerformanceAsync(cancellationToken);
        var health = await CallStage.NextAsync(stage.Playback.Health.Changes, static one => one.Verdict == StreamVerdict.Good, cancellationToken);
        var own = await CallStage.NextAsync(stage.Publication.Health.Changes, static one => one.Verdict != StreamVerdict.Unknown, cancellationToken);
        Require(!health.IsStalled && !own.IsStalled, "a stream has stalled");
        var first = stage.Playback.State.Current.TimeToFirstVideo;
        Require(first is not null, "no first video frame was reported");
        return $"{(await played).VideoReceiveFps:0.0} frames per second of {(await played).Level} quality, health {health.Verdict} ({own.Verdict} for the publisher), {(await traffic).ReceiveKbps:0} kbit/s of raw frames, the first video frame after {first!.Value.TotalMilliseconds:0} ms, {memory:0} MB of memory";
    }
}
