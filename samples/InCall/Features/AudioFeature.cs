using InCall.Calling;
using ZegoCallKit;
using ZegoCallKit.Audio;
using ZegoCallKit.Media;
using static InCall.Features.FeatureException;

namespace InCall.Features;

/// <summary>Uses the engine's audio processing, the active speaker, and audio spectra.</summary>
internal sealed class AudioFeature : IFeature
{
    public string Name => "audio";

    public async Task<string> RunAsync(CallContext call, CancellationToken cancellationToken)
    {
        var care = new AudioProcessing
        {
            EchoCancellation = true,
            EchoCancellationMode = EchoCancellationMode.Medium,
            GainControl = true,
            NoiseSuppression = true,
            NoiseSuppressionMode = NoiseSuppressionMode.Ai,
        };
        await call.Alice.Audio.SetProcessingAsync(care, cancellationToken);
        Require(call.Alice.Audio.Processing.Current is { EchoCancellation: true, NoiseSuppression: true }, "the audio processing is not in effect");

        await call.Alice.Audio.SetHeadphoneMonitorVolumeAsync(30, cancellationToken);
        await call.Alice.Audio.SetHeadphoneMonitorEnabledAsync(true, cancellationToken);
        Require(call.Alice.Audio.HeadphoneMonitor.Current is { IsEnabled: true, Volume: 30 }, "the headphone monitor is not on");
        await call.Alice.Audio.SetHeadphoneMonitorEnabledAsync(false, cancellationToken);

        var speaker = await CallContext.NextAsync(call.BobRoom.ActiveSpeaker.Changes, static who => who?.User.Id == new UserId("alice"), cancellationToken);
        var spectrum = CallContext.NextAsync(call.Bob.Audio.Spectra, static one => one.StreamId == CallContext.AliceStream && one.Bands.Any(static band => band > 0), cancellationToken);
        await call.Bob.Audio.StartSpectraAsync(TimeSpan.FromMilliseconds(100), cancellationToken);
        var bands = (await spectrum).Bands;
        await call.Bob.Audio.StopSpectraAsync(cancellationToken);
        return $"{speaker!.User.Name} is speaking; band {bands.IndexOf(bands.Max())} of {bands.Length} is the loudest";
    }
}
