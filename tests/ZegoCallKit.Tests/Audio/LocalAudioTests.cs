using System.Reactive.Linq;
using Xunit;
using ZegoCallKit.Audio;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Audio;

public sealed class LocalAudioTests
{
    [Fact]
    public void Only_what_is_given_is_set_and_the_rest_stays() => SimulatedRig.Run(async rig =>
    {
        var audio = rig.Client.Audio;
        await audio.SetProcessingAsync(new AudioProcessing { EchoCancellation = true, EchoCancellationMode = EchoCancellationMode.AiBalanced, GainControl = false });
        await audio.SetProcessingAsync(new AudioProcessing { NoiseSuppression = true, NoiseSuppressionMode = NoiseSuppressionMode.Soft, TransientNoiseSuppression = true, GainControl = true });
        await audio.SetProcessingAsync(new AudioProcessing());

        Assert.Equal(
            [
                "AudioProcessing.EnableEchoCancellation(True)", "AudioProcessing.SetEchoCancellationMode(AiBalanced)", "AudioProcessing.EnableGainControl(False)",
                "AudioProcessing.EnableGainControl(True)", "AudioProcessing.EnableNoiseSuppression(True)", "AudioProcessing.SetNoiseSuppressionMode(Soft)", "AudioProcessing.EnableTransientNoiseSuppression(True)",
            ],
            rig.Engine.Journal.Commands.Where(command => command.Name.StartsWith("AudioProcessing", StringComparison.Ordinal)).Select(command => command.ToString()));
        Assert.Equal(
            new AudioProcessing
            {
                EchoCancellation = true,
                EchoCancellationMode = EchoCancellationMode.AiBalanced,
                GainControl = true,
                NoiseSuppression = true,
                NoiseSuppressionMode = NoiseSuppressionMode.Soft,
                TransientNoiseSuppression = true,
            },
            audio.Processing.Current);
    });

    [Fact]
    public void A_refused_setting_fails_and_the_state_stays() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.AudioProcessing.Setup(processing => processing.EnableTransientNoiseSuppression(true)).Returns(new EngineResult(1000010));
        var fault = await Assert.ThrowsAsync<ZegoException>(() => rig.Client.Audio.SetProcessingAsync(new AudioProcessing { TransientNoiseSuppression = true }));

        Assert.Equal(("SetAudioProcessing", ZegoErrorCode.SdkNoModule), (fault.Operation, fault.Code));
        Assert.Equal(new AudioProcessing(), rig.Client.Audio.Processing.Current);
    });

    [Fact]
    public void What_came_before_a_refused_setting_is_in_force_and_told() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.AudioProcessing.Setup(processing => processing.EnableGainControl(true)).Returns(new EngineResult(1000010));
        var wanted = new AudioProcessing { EchoCancellation = true, EchoCancellationMode = EchoCancellationMode.Ai, GainControl = true, NoiseSuppression = true };
        await Assert.ThrowsAsync<ZegoException>(() => rig.Client.Audio.SetProcessingAsync(wanted));

        Assert.Equal(new AudioProcessing { EchoCancellation = true, EchoCancellationMode = EchoCancellationMode.Ai }, rig.Client.Audio.Processing.Current);
        Assert.Equal(0, rig.Engine.Journal.Count("AudioProcessing.EnableNoiseSuppression"));
    });

    [Fact]
    public void Bad_arguments_are_named_and_nothing_is_sent() => SimulatedRig.Run(rig =>
    {
        var audio = rig.Client.Audio;
        rig.Engine.Journal.Clear();
        Assert.Equal("processing.EchoCancellationMode", Assert.Throws<ArgumentException>(() => { _ = audio.SetProcessingAsync(new AudioProcessing { EchoCancellationMode = (EchoCancellationMode)6 }); }).ParamName);
        Assert.Equal("processing.NoiseSuppressionMode", Assert.Throws<ArgumentException>(() => { _ = audio.SetProcessingAsync(new AudioProcessing { NoiseSuppressionMode = (NoiseSuppressionMode)7 }); }).ParamName);
        Assert.Equal("volume", Assert.Throws<ArgumentOutOfRangeException>(() => { _ = audio.SetHeadphoneMonitorVolumeAsync(201); }).ParamName);
        Assert.Equal("interval", Assert.Throws<ArgumentOutOfRangeException>(() => { _ = audio.StartSpectraAsync(TimeSpan.FromMilliseconds(9)); }).ParamName);
        Assert.Empty(rig.Engine.Journal.Commands);
        return Task.CompletedTask;
    });

    [Fact]
    public void One_hears_oneself_as_loud_as_one_wants() => SimulatedRig.Run(async rig =>
    {
        var audio = rig.Client.Audio;
        await audio.SetHeadphoneMonitorEnabledAsync(true);
        await audio.SetHeadphoneMonitorVolumeAsync(200);
        Assert.Equal(new HeadphoneMonitor { IsEnabled = true, Volume = 200 }, audio.HeadphoneMonitor.Current);
        await rig.Client.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => audio.SetHeadphoneMonitorEnabledAsync(false));
    });

    [Fact]
    public void Spectra_tell_the_tone_of_ones_own_and_of_others_while_they_are_measured() => CloudRig.Run(async rig =>
    {
        var client = await rig.NewClientAsync();
        var room = await client.LoginRoomAsync(CloudRig.RoomId, ClientRig.Self);
        var other = await rig.LoginAsync("ann");
        await other.PublishAsync(new StreamId("s"));
        await room.PublishAsync(new StreamId("own"));
        var spectra = client.Audio.Spectra.Record();
        await client.Audio.StartSpectraAsync(TimeSpan.FromMilliseconds(100));
        await spectra.WaitForAsync(static spectrum => spectrum.StreamId is { Value: "s" } && spectrum.Bands.Any(static band => band > 0));
        await spectra.WaitForAsync(static spectrum => spectrum.StreamId is null && spectrum.Bands.Any(static band => band > 0));
        Assert.All(spectra.Items, static spectrum => Assert.Equal(64, spectrum.Bands.Length));
        await client.Audio.StopSpectraAsync();
        rig.Time.RunUntilIdle();
        var count = spectra.Items.Count;
        rig.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(count, spectra.Items.Count);
        await client.DisposeAsync();
        await spectra.Completed;
    });

    [Fact]
    public void The_active_speaker_of_a_call_is_the_one_who_is_heard() => CloudRig.Run(async rig =>
    {
        var room = await rig.LoginAsync("me");
        var ann = await rig.LoginAsync("ann");
        var speakers = room.ActiveSpeaker.Changes.Record();
        var publication = await ann.PublishAsync(new StreamId("s"));
        var speaker = await speakers.WaitForAsync(static speaker => speaker is not null);
        Assert.Equal(("ann", "s"), (speaker!.User.Id.Value, speaker.StreamId?.Value));
        await publication.SetAudioMutedAsync(true);
        rig.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Null(room.ActiveSpeaker.Current);
        await publication.SetAudioMutedAsync(false);
        rig.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.NotNull(room.ActiveSpeaker.Current);
        await room.LogoutAsync();
        await speakers.Completed;
        Assert.Null(speakers.Items[^1]);
    });
}
