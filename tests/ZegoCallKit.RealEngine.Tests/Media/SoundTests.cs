using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Loading;
using ZegoCallKit.Media;
using ZegoCallKit.RealEngine.Tests.Support;

namespace ZegoCallKit.RealEngine.Tests.Media;

/// <summary>Audio that is pushed into the engine reaches the observer, at the same level if nothing processes it.</summary>
public sealed class SoundTests : IAsyncLifetime
{
    private readonly RealRig _rig = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_tone_comes_back_as_loud_as_it_was_with_a_level_and_a_spectrum(bool observeFirst)
    {
        const short Peak = 12_000;
        var functions = LibraryLoader.Load(Library.Options).Functions;
        var probe = _rig.Create();
        probe.Initialize();
        SwitchProcessingOff(functions);
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        if (observeFirst)
        {
            probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured, AudioFormat.Default));
        }

        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        if (!observeFirst)
        {
            await probe.WaitForAsync<EngineStateUpdated>(e => e.IsStarted);
            probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured, AudioFormat.Default));
        }

        probe.Accept(e => e.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(200), detectVoice: false));
        probe.Accept(e => e.Levels.StartSpectrum(TimeSpan.FromMilliseconds(200)));

        var samples = new short[480];
        for (var block = 0; block < 200; block++)
        {
            for (var i = 0; i < samples.Length; i++)
            {
                samples[i] = (short)(Peak * Math.Sin(2 * Math.PI * 1000 * ((block * 480) + i) / 48_000));
            }

            probe.Accept(e => e.Frames.SendAudio(new AudioFrame(samples, AudioFormat.Default, _rig.Elapsed), PublishChannel.Main));
            await _rig.AdvanceAsync(TimeSpan.FromMilliseconds(10));
        }

        var heard = probe.Frames.CapturedAudio;
        Assert.True(heard.Count > 0, $"Nothing was heard. What came:{probe.Describe()}");
        Assert.All(heard, block => Assert.Equal(AudioFormat.Default, block.Format));
        Assert.All(heard, block => Assert.Equal(480, block.Samples.Length));
        Assert.InRange(heard.Max(block => block.Samples.Max(s => (int)s)), Peak - 1000, Peak + 1000);
        Assert.Contains(probe.Log.Of<CapturedSoundLevelUpdated>(), e => e.Event.Level > 1);
        Assert.Contains(probe.Log.Of<CapturedSpectrumUpdated>(), e => e.Event.Bands.Count == 64 && e.Event.Bands.Any(b => b > 0));
    }

    [Fact]
    public void The_engine_chooses_a_format_when_none_is_asked_for()
    {
        var probe = _rig.Create();
        probe.Initialize();
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured, format: null));
        probe.Accept(e => e.CustomAudio.StopObserver());
    }

    private static unsafe void SwitchProcessingOff(NativeFunctions functions)
    {
        Assert.Equal(0, functions.EnableAec(0, 0));
        Assert.Equal(0, functions.EnableAgc(0, 0));
        Assert.Equal(0, functions.EnableAns(0, 0));
    }
}
