using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;
using ZegoCallKit.Recording;
using static ZegoCallKit.Tests.Recording.MixRig;

namespace ZegoCallKit.Tests.Recording;

public sealed class MixedSoundTests
{
    [Fact]
    public void Everybody_is_summed_sample_for_sample() => Run(async rig =>
    {
        await rig.Room.PlayAsync(Alice);
        await rig.Room.PlayAsync(Bob);
        var recording = await rig.RecordAsync();
        var (low, high) = (Voice.Tone(Alice, 440, -12), Voice.Tone(Bob, 1_000, -20));
        await rig.SpeakAsync(300, low, high);
        await recording.StopAsync();

        var (format, samples) = rig.ReadSound();
        Assert.Equal(AudioFormat.Default, format);
        Assert.Equal(Enumerable.Range(0, 300 * Voice.Block).Select(index => (short)(low.At(index) + high.At(index))), samples);
        Assert.Equal(-12, LevelOf(samples, 440), 0.1);
        Assert.Equal(-20, LevelOf(samples, 1_000), 0.1);
        Assert.Equal(1, rig.Client.Engine.Journal.Count("CustomAudio.StartObserver"));
        Assert.Equal(0, rig.Client.Engine.Journal.Count("CustomVideo.EnableRemoteRender"));
    });

    [Fact]
    public void The_local_user_is_on_the_left_while_published_and_not_muted() => Run(async rig =>
    {
        await rig.Room.PlayAsync(Alice);
        var recording = await rig.RecordAsync(new MixedRecordingOptions { Channels = MixedChannels.MeLeftOthersRight });
        var (me, other) = (Voice.Ramp(null), Voice.Ramp(Alice, step: 7));
        await rig.SpeakAsync(50, me, other);
        var publication = await rig.Room.PublishAsync(Me);
        await rig.PassAsync(0);
        var published = rig.Position;
        await rig.SpeakAsync(50, me, other);
        await publication.SetAudioMutedAsync(true);
        await rig.SpeakAsync(50, me, other);
        await publication.SetAudioMutedAsync(false);
        var resumed = rig.Position;
        await rig.SpeakAsync(50, me, other);
        await recording.StopAsync();

        var (left, right) = rig.ReadChannels();
        var expected = new short[rig.Position];
        me.Range(50 * Voice.Block, 50 * Voice.Block).ToArray().CopyTo(expected, published);
        me.Range(150 * Voice.Block, 50 * Voice.Block).ToArray().CopyTo(expected, resumed);
        Assert.Equal(expected, left);
        Assert.Equal(other.Range(0, 50 * Voice.Block), right[..(50 * Voice.Block)]);
    });

    [Fact]
    public void Captured_audio_is_observed_only_while_something_is_published() => Run(async rig =>
    {
        var journal = rig.Client.Engine.Journal;
        await using var without = await rig.Room.StartMixedRecordingAsync(rig["without.wav"], new MixedRecordingOptions { IncludesMe = false });
        await using var with = await rig.RecordAsync();
        Assert.Equal(0, journal.Count("CustomAudio.StartObserver"));
        var publication = await rig.Room.PublishAsync(Me);
        await rig.PassAsync(1);
        Assert.Equal(1, journal.Count("CustomAudio.StartObserver"));
        await publication.StopAsync();
        await rig.PassAsync(1);
        Assert.Equal(1, journal.Count("CustomAudio.StopObserver"));
    });

    [Fact]
    public void A_refused_observer_is_a_fault_and_the_recording_continues() => Run(async rig =>
    {
        rig.Client.ExpectFault("RecordRoom");
        await rig.Room.PublishAsync(Me);
        rig.Client.Engine.CustomAudio.Setup(static audio => audio.StartObserver(It.IsAny<AudioObservation>(), It.IsAny<AudioFormat?>())).Returns(new EngineResult(1_000_001));
        var recording = await rig.RecordAsync();
        await rig.PassAsync(1);
        Assert.False(recording.Completion.IsCompleted);
        await recording.StopAsync();
        Assert.Equal(RecordingEndReason.Stopped, (await recording.Completion).Reason);
        Assert.Equal(0, rig.Client.Engine.Journal.Count("CustomAudio.StopObserver"));
    });

    [Fact]
    public void A_late_joiner_a_pause_and_a_member_who_leaves_are_where_they_were_in_time() => Run(async rig =>
    {
        await rig.Room.PlayAsync(Alice);
        var recording = await rig.RecordAsync(new MixedRecordingOptions { Channels = MixedChannels.MeLeftOthersRight });
        var (alice, bob) = (Voice.Constant(Alice, 1), Voice.Constant(Bob, 10));
        await rig.SpeakAsync(100, alice);
        var joining = rig.Room.PlayAsync(Bob);
        await rig.SpeakAsync(20, alice);
        var playback = await joining;
        var joined = rig.Position;
        await rig.SpeakAsync(100, alice, bob);
        var paused = rig.Position;
        await rig.PassAsync(0.7);
        var resumed = rig.Position;
        await rig.SpeakAsync(100, alice, bob);
        var left = rig.Position;
        await playback.StopAsync();
        var gone = rig.Position;
        await rig.SpeakAsync(100, alice, bob);
        await recording.StopAsync();

        var (me, others) = rig.ReadChannels();
        Assert.Equal([0], me.Distinct());
        Assert.Equal([1], others[..joined].Distinct());
        Assert.Equal([11], others[joined..paused].Distinct());
        Assert.Equal([0], others[paused..resumed].Distinct());
        Assert.Equal([11], others[resumed..left].Distinct());
        Assert.Equal([1], others[gone..].Distinct());
    });

    [Fact]
    public void Blocks_that_come_late_together_keep_their_places() => Run(async rig =>
    {
        await rig.Room.PlayAsync(Alice);
        var recording = await rig.RecordAsync();
        var voice = Voice.Ramp(Alice);
        await rig.SpeakAsync(30, voice);
        foreach (var blocks in (int[])[8, 15, 3, 12])
        {
            await rig.PassAsync(blocks * 0.01);
            for (var block = 0; block < blocks; block++)
            {
                voice.Speak(rig.Client);
            }
        }

        await rig.SpeakAsync(30, voice);
        await recording.StopAsync();

        Assert.Equal(voice.Range(0, 98 * Voice.Block), rig.ReadSound().Samples);
    });

    [Fact]
    public void Other_formats_are_converted() => Run(async rig =>
    {
        await rig.Room.PlayAsync(Alice);
        var recording = await rig.RecordAsync(new MixedRecordingOptions { SampleRate = 16_000 });
        await rig.SpeakAsync(300, Voice.Tone(Alice, 440, -12));
        await recording.StopAsync();

        var (format, samples) = rig.ReadSound();
        Assert.Equal((new AudioFormat(16_000, 1), 48_000), (format, samples.Length));
        Assert.Equal(-12, LevelOf(samples.AsSpan(2_000), 440, 16_000), 0.2);
    });

    [Fact]
    public void Voices_that_are_too_loud_together_are_made_quieter() => Run(async rig =>
    {
        await rig.Room.PlayAsync(Alice);
        await rig.Room.PlayAsync(Bob);
        var recording = await rig.RecordAsync();
        await rig.SpeakAsync(100, Voice.Tone(Alice, 440, 0), Voice.Tone(Bob, 1_000, 0));
        await recording.StopAsync();

        var samples = rig.ReadSound().Samples;
        Assert.InRange(samples.Max(static sample => Math.Abs((int)sample)), 32_000, short.MaxValue);

        // Without a limiter, the clipped peaks would be tones of their own.
        Assert.True(LevelOf(samples, 3_000) < -45, $"{LevelOf(samples, 3_000)}");
        Assert.Equal(LevelOf(samples, 440), LevelOf(samples, 1_000), 0.2);
    });
}
