using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Publishing;

/// <summary>A user who speaks while the audio is muted can be notified, and a click or a cough is not speech.</summary>
public sealed class MutedSpeechTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    [Fact]
    public void Speech_is_noticed_while_the_audio_is_muted_and_ends_with_silence() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        await publication.SetAudioMutedAsync(true);
        var seen = publication.SpeakingWhileMuted.Changes.Record();

        Report(rig, 40, 2);
        Assert.False(publication.SpeakingWhileMuted.Current);
        Report(rig, 40, 2);
        Assert.True(publication.SpeakingWhileMuted.Current);
        Report(rig, 0, 9);
        Assert.True(publication.SpeakingWhileMuted.Current);
        Report(rig, 0, 3);
        Assert.False(publication.SpeakingWhileMuted.Current);
        Assert.Equal([false, true, false], seen.Items);
    });

    [Fact]
    public void A_click_is_not_speech() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        await publication.SetAudioMutedAsync(true);
        for (var i = 0; i < 20; i++)
        {
            Report(rig, 90, 1);
            Report(rig, 2, 1);
        }

        Assert.False(publication.SpeakingWhileMuted.Current);
    });

    [Fact]
    public void Speech_that_is_sent_does_not_count() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        Report(rig, 60, 20);
        Assert.False(publication.SpeakingWhileMuted.Current);
    });

    [Fact]
    public void Unmuting_ends_it_at_once() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        await publication.SetAudioMutedAsync(true);
        Report(rig, 60, 5);
        Assert.True(publication.SpeakingWhileMuted.Current);

        await publication.SetAudioMutedAsync(false);
        Assert.False(publication.SpeakingWhileMuted.Current);
        await publication.SetAudioMutedAsync(true);
        Report(rig, 60, 2);
        Assert.False(publication.SpeakingWhileMuted.Current);
    });

    [Fact]
    public void A_muted_microphone_counts_where_the_engine_still_measures_it() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig);
        await rig.Client.Devices.Microphone.SetMutedAsync(true);
        Report(rig, 60, 5);
        Assert.True(publication.SpeakingWhileMuted.Current);
        await rig.Client.Devices.Microphone.SetMutedAsync(false);
        Report(rig, 60, 1);
        Assert.False(publication.SpeakingWhileMuted.Current);
    });

    [Fact]
    public void Audio_that_is_not_from_the_microphone_does_not_count() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig, new PublishOptions { Audio = AudioInput.Pushed, AudioMuted = true });
        Report(rig, 60, 10);
        Assert.False(publication.SpeakingWhileMuted.Current);
    });

    [Fact]
    public void It_completes_with_the_publication() => SimulatedRig.Run(async rig =>
    {
        var publication = await PublishAsync(rig, new PublishOptions { AudioMuted = true });
        var seen = publication.SpeakingWhileMuted.Changes.Record();
        Report(rig, 60, 5);
        await publication.StopAsync();
        await seen.Completed;
        Assert.Equal([false, true, false], seen.Items);
    });

    [Fact]
    public void The_virtual_microphone_is_heard_while_its_publication_is_muted() => CloudRig.Run(async rig =>
    {
        var room = await rig.LoginAsync("alice");
        await using var publication = await room.PublishAsync(new StreamId("own"), new PublishOptions { AudioMuted = true, Video = VideoInput.None });
        await Task.Delay(TimeSpan.FromSeconds(3), rig.Time);
        Assert.True(publication.SpeakingWhileMuted.Current);
        await publication.SetAudioMutedAsync(false);
        Assert.False(publication.SpeakingWhileMuted.Current);
    });

    private static void Report(ClientRig rig, float level, int times)
    {
        for (var i = 0; i < times; i++)
        {
            rig.Time.Advance(Interval);
            rig.Engine.Raise(new CapturedSoundLevelUpdated(level, false));
            rig.Time.RunUntilIdle();
        }
    }

    private static async Task<IPublication> PublishAsync(ClientRig rig, PublishOptions? options = null)
    {
        var room = await rig.LoginAsync();
        rig.Engine.LetPublishSucceed();
        return await room.PublishAsync(new StreamId("own"), options);
    }
}
