using InCall.Features;
using InCall.Summary;

namespace InCall.Calling;

/// <summary>Runs the call: two users meet, and use one feature after another.</summary>
internal static class CallScript
{
    // Every feature takes a second or two; a feature that hangs is a failure.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(InCallHost host, InCallOptions options, CallSummary summary, CancellationToken cancellationToken)
    {
        await using var call = await CallContext.StartAsync(host, summary, cancellationToken);
        IFeature[] features =
        [
            new PreCallFeature(),
            new MessagesFeature(),
            new ExtraInfoFeature(),
            new DevicesFeature(),
            new AudioFeature(),
            new QualityFeature(),
            new FramesFeature(),
            new BeautyFeature(options.BeautyFolder),
            .. options is { EffectsFolder: { } sdk, Account: { } account } ? [new EffectsFeature(sdk, account)] : Array.Empty<IFeature>(),
            new SeiFeature(),
            new SnapshotsFeature(),
            new RecordingFeature(),
            new ScreenFeature(),
            new TokensFeature(),
            new ReconnectFeature(),
            new LogsFeature(),
        ];
        foreach (var feature in features)
        {
            var result = await RunAsync(feature, call, host.Time, cancellationToken);
            summary.Add(result);
            await host.Output.WriteLineAsync($"{result.Name,-10} {(result.Ok ? "ok    " : "FAILED")} {result.Detail}");
        }
    }

    private static async Task<FeatureResult> RunAsync(IFeature feature, CallContext call, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return new FeatureResult(feature.Name, true, await feature.RunAsync(call, linked.Token));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FeatureResult(feature.Name, false, $"there was no result within {Patience.TotalSeconds:0} s");
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return new FeatureResult(feature.Name, false, fault.Message);
        }
    }
}
