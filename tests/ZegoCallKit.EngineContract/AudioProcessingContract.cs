using Xunit;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests echo cancellation, gain control and noise suppression.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class AudioProcessingContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public void Every_setting_and_every_mode_is_accepted_at_any_time()
    {
        var probe = Initialised();
        foreach (var enable in new[] { true, false, true })
        {
            probe.Accept(e => e.AudioProcessing.EnableEchoCancellation(enable));
            probe.Accept(e => e.AudioProcessing.EnableGainControl(enable));
            probe.Accept(e => e.AudioProcessing.EnableNoiseSuppression(enable));
            probe.Accept(e => e.AudioProcessing.EnableTransientNoiseSuppression(enable));
        }

        foreach (var mode in Enum.GetValues<EchoCancellationMode>())
        {
            probe.Accept(e => e.AudioProcessing.SetEchoCancellationMode(mode));
        }

        foreach (var mode in Enum.GetValues<NoiseSuppressionMode>())
        {
            probe.Accept(e => e.AudioProcessing.SetNoiseSuppressionMode(mode));
        }
    }
}
