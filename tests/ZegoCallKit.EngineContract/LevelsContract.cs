using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests sound level reports.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class LevelsContract<TRig> : ContractTests<TRig>
    where TRig : EngineRig, new()
{
    [Theory]
    [InlineData(0, 1006031)]
    [InlineData(99, 1006031)]
    [InlineData(100, 0)]
    [InlineData(3000, 0)]
    [InlineData(3001, 1006031)]
    public void The_interval_of_levels_is_a_tenth_of_a_second_to_three_seconds(int milliseconds, int code) =>
        Assert.Equal(code, Initialised().Run(e => e.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(milliseconds), false)).Code);

    [Theory]
    [InlineData(0, 1006032)]
    [InlineData(9, 1006032)]
    [InlineData(10, 0)]
    public void The_interval_of_spectra_is_at_least_ten_milliseconds(int milliseconds, int code) =>
        Assert.Equal(code, Initialised().Run(e => e.Levels.StartSpectrum(TimeSpan.FromMilliseconds(milliseconds))).Code);

    [Fact]
    public void Stopping_what_does_not_run_is_accepted()
    {
        var probe = Initialised();
        probe.Accept(e => e.Levels.StopSoundLevels());
        probe.Accept(e => e.Levels.StopSpectrum());
    }

    [Fact]
    public async Task The_captured_level_comes_at_the_interval_even_in_silence_until_it_is_stopped()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        var start = probe.Accept(e => e.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(200), detectVoice: false));
        await Rig.WaitUntilAsync(() => probe.Log.Of<CapturedSoundLevelUpdated>().Count >= 15, TimeSpan.FromSeconds(10));

        var levels = probe.Log.Of<CapturedSoundLevelUpdated>();
        AssertPace(levels, 15, 200);
        Assert.All(levels, l => Assert.Equal(new CapturedSoundLevelUpdated(0, false), l.Event));
        Assert.All(levels, l => AssertLater(l.Entry, start));

        probe.Accept(e => e.Levels.StopSoundLevels());
        await PassAsync(300);
        var mark = probe.Log.Count;
        await PassAsync(2000);
        probe.AssertNone<CapturedSoundLevelUpdated>(from: mark);
    }

    [Fact]
    public async Task Louder_sound_has_a_higher_level()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        probe.Accept(e => e.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(100), detectVoice: false));

        var quiet = await LevelOfAsync(probe, 500);
        var loud = await LevelOfAsync(probe, 20_000);

        Assert.InRange(quiet, 0.01f, 100);
        Assert.InRange(loud, quiet + 1, 100);
    }

    [Fact]
    public async Task The_spectrum_has_sixty_four_bands()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        probe.Accept(e => e.Levels.StartSpectrum(TimeSpan.FromMilliseconds(100)));
        await LevelOfAsync(probe, 10_000);

        var spectra = probe.Log.Of<CapturedSpectrumUpdated>();
        AssertPace(spectra, 6, 100);
        Assert.All(spectra, s => Assert.Equal(64, s.Event.Bands.Count));
        Assert.All(spectra, s => Assert.All(s.Event.Bands, b => Assert.InRange(b, 0, 1 << 30)));
        Assert.Contains(spectra, s => s.Event.Bands.Any(b => b > 0));
    }

    [Fact]
    public async Task Levels_of_others_come_while_playing()
    {
        Rig.Require(RigCapabilities.FrameDelivery);
        var bob = await ConnectedAsync("bob");
        bob.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        await PublishAsync(bob, "bobs");
        var alice = await ConnectedAsync("alice");
        alice.Accept(e => e.Levels.StartSoundLevels(TimeSpan.FromMilliseconds(100), detectVoice: false));
        await LevelOfAsync(bob, 20_000);
        alice.AssertNone<RemoteSoundLevelsUpdated>(e => e.Levels.Count > 0);

        await PlayAsync(alice, "bobs");
        await LevelOfAsync(bob, 20_000);
        Assert.Contains(alice.Log.Of<RemoteSoundLevelsUpdated>(), e => e.Event.Levels.Any(l => l.StreamId == "bobs" && l.Level > 0));

        alice.Accept(e => e.Playing.StopPlaying("bobs"));
        await PassAsync(300);
        var mark = alice.Log.Count;
        await LevelOfAsync(bob, 20_000);
        alice.AssertNone<RemoteSoundLevelsUpdated>(e => e.Levels.Count > 0, mark);
    }

    /// <summary>Asserts that events arrive at their interval on average: on a busy machine single events are late, and the next ones catch up.</summary>
    private static void AssertPace<T>(IReadOnlyList<LoggedEvent<T>> events, int atLeast, double milliseconds)
        where T : Engine.Events.EngineEvent
    {
        Assert.True(events.Count >= atLeast, $"{events.Count} events came.");
        Assert.InRange((events[^1].Entry.At - events[0].Entry.At).TotalMilliseconds / (events.Count - 1), milliseconds * 0.7, milliseconds * 1.5);
    }

    private async Task<float> LevelOfAsync(EngineProbe probe, short amplitude)
    {
        var mark = probe.Log.Count;
        for (var i = 0; i < 100; i++)
        {
            probe.Accept(e => e.Frames.SendAudio(new AudioFrame(Samples.Square(amplitude), AudioFormat.Default, TimeSpan.FromMilliseconds(10 * i)), PublishChannel.Main));
            await PassAsync(10);
        }

        var levels = probe.Log.Of<CapturedSoundLevelUpdated>(mark);
        return levels.Count < 3 ? 0 : levels[^2].Event.Level;
    }
}
