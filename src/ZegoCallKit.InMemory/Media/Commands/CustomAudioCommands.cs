using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Commands;

/// <summary>Implements the switches for custom audio input and output.</summary>
internal sealed class CustomAudioCommands(EngineMedia media) : ICustomAudioCommands
{
    public EngineResult StartObserver(AudioObservation what, AudioFormat? format) => media.Run("startAudioDataObserver", () =>
    {
        if (what.HasFlag(AudioObservation.Player) && format is { SampleRate: 8_000 or 22_050 or 24_000 })
        {
            return new((int)ZegoErrorCode.CustomAudioAudioDataCallbackSampleRateNoSupport);
        }

        // The real engine keeps what it observes.
        if (what == AudioObservation.None)
        {
            return EngineResult.Accepted;
        }

        media.Observers.Start(what, format);
        if (media.Observers.Wants(AudioObservation.Captured | AudioObservation.Playback))
        {
            media.HoldMicrophone();
        }

        return EngineResult.Accepted;
    });

    /// <summary>Enables or disables the processing. Blocks keep the format in which they were captured.</summary>
    public EngineResult EnableCaptureProcessing(bool enable, AudioFormat? format) => media.Run("enableCustomAudioCaptureProcessing", () =>
    {
        media.Sound.IsEnabled = enable;
        return EngineResult.Accepted;
    });

    public EngineResult StopObserver() => media.Run("stopAudioDataObserver", () =>
    {
        media.Observers.Stop();
        return EngineResult.Accepted;
    });
}
