using InCall.Calling;
using ZegoCallKit.Quality;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Reads the quality of the stream, the traffic, and the load of the machine.</summary>
internal sealed class QualityFeature : IFeature
{
    public string Name => "quality";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var played = CallContext.NextAsync(call.Playback.Quality.Changes, static quality => quality.VideoReceiveFps > 0, cancellationToken);
        var traffic = CallContext.NextAsync(call.Bob.Quality.Traffic.Changes, static stats => stats.ReceiveKbps > 0, cancellationToken);
        var machine = CallContext.NextAsync(call.Bob.Quality.Performance, static _ => true, cancellationToken);
        await call.Bob.Quality.StartPerformanceAsync(TimeSpan.FromSeconds(1), cancellationToken);
        var memory = (await machine).ProgramMegabytes;
        await call.Bob.Quality.StopPerformanceAsync(cancellationToken);
        var health = await CallContext.NextAsync(call.Playback.Health.Changes, static one => one.Verdict == StreamVerdict.Good, cancellationToken);
        var own = await CallContext.NextAsync(call.Publication.Health.Changes, static one => one.Verdict != StreamVerdict.Unknown, cancellationToken);
        Require(!health.IsStalled && !own.IsStalled, "a stream has stalled");
        var first = call.Playback.State.Current.TimeToFirstVideo;
        Require(first is not null, "no first video frame was reported");
        return $"{(await played).VideoReceiveFps:0.0} frames per second of {(await played).Level} quality, health {health.Verdict} ({own.Verdict} for the publisher), {(await traffic).ReceiveKbps:0} kbit/s of raw frames, the first video frame after {first!.Value.TotalMilliseconds:0} ms, {memory:0} MB of memory";
    }
}
