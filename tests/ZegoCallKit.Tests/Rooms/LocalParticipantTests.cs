using Xunit;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Rooms;

/// <summary>The local user among the participants, as the others see them.</summary>
public sealed class LocalParticipantTests
{
    [Fact]
    public void Own_streams_are_listed_while_they_are_published() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPublishSucceed();
        rig.Engine.AnswerStreamExtraInfo(ResultOrder.After);
        var room = await rig.LoginAsync();
        await room.PublishAsync(new StreamId("z-camera"), new PublishOptions { ExtraInfo = "hello" });
        var second = await room.PublishAsync(new StreamId("a-second"), new PublishOptions { Channel = PublishChannel.Auxiliary, Audio = AudioInput.None });
        Assert.Equal(["z-camera", "a-second"], Me(room).Streams.Select(static stream => stream.Id.Value));
        Assert.Equal("hello", Me(room).ExtraInfo);
        Assert.Same(second, Me(room).Streams[1].Publication);
        Assert.Null(Me(room).Streams[1].Playback);
        Assert.True(Me(room).Streams[0].IsActive);
        Assert.Equal((true, false), (Me(room).Streams[0].IsMicrophoneOn, Me(room).Streams[1].IsMicrophoneOn));

        await Me(room).Streams[0].Publication!.SetExtraInfoAsync("changed");
        Assert.Equal("changed", Me(room).ExtraInfo);
        rig.Engine.Raise(new PublisherQualityUpdated("z-camera", new PublishQuality { Level = QualityLevel.Medium }), new NetworkQualityUpdated("", QualityLevel.Good, QualityLevel.Bad));
        rig.Time.RunUntilIdle();
        Assert.Equal((QualityLevel.Medium, QualityLevel.Bad), (Me(room).Quality, Me(room).Network!.Downlink));

        await Me(room).Streams[0].Publication!.StopAsync();
        Assert.Equal("a-second", Assert.Single(Me(room).Streams).Id.Value);
    });

    [Fact]
    public void Switching_off_a_device_or_a_stream_shows() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPublishSucceed();
        var room = await rig.LoginAsync();
        var publication = await room.PublishAsync(new StreamId("own"));
        Assert.Equal((true, true), (Me(room).IsMicrophoneOn, Me(room).IsCameraOn));

        foreach (var (off, on) in new (Func<Task> Off, Func<Task> On)[]
        {
            (() => publication.SetAudioMutedAsync(true), () => publication.SetAudioMutedAsync(false)),
            (() => rig.Client.Devices.Microphone.SetMutedAsync(true), () => rig.Client.Devices.Microphone.SetMutedAsync(false)),
            (() => rig.Client.Devices.Microphone.SetEnabledAsync(false), () => rig.Client.Devices.Microphone.SetEnabledAsync(true)),
        })
        {
            await off();
            Assert.Equal((false, true), (Me(room).IsMicrophoneOn, Me(room).IsCameraOn));
            await on();
            Assert.Equal((true, true), (Me(room).IsMicrophoneOn, Me(room).IsCameraOn));
        }

        foreach (var (off, on) in new (Func<Task> Off, Func<Task> On)[]
        {
            (() => publication.SetVideoMutedAsync(true), () => publication.SetVideoMutedAsync(false)),
            (() => rig.Client.Devices.Camera.SetEnabledAsync(false), () => rig.Client.Devices.Camera.SetEnabledAsync(true)),
        })
        {
            await off();
            Assert.Equal((true, false), (Me(room).IsMicrophoneOn, Me(room).IsCameraOn));
            await on();
            Assert.Equal((true, true), (Me(room).IsMicrophoneOn, Me(room).IsCameraOn));
        }
    });

    [Fact]
    public void Sources_of_the_program_need_no_open_microphone_but_are_muted_with_it() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPublishSucceed();
        var room = await rig.LoginAsync();
        await room.PublishAsync(new StreamId("own"), new PublishOptions { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.None });
        await rig.Client.Devices.Microphone.SetEnabledAsync(false);

        Assert.Equal((true, false), (Me(room).IsMicrophoneOn, Me(room).IsCameraOn));
        await rig.Client.Devices.Microphone.SetMutedAsync(true);
        Assert.False(Me(room).IsMicrophoneOn);
    });

    [Fact]
    public void The_local_user_speaks_only_when_others_can_hear_it() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPublishSucceed();
        var room = await rig.LoginAsync(new RoomOptions { ActiveSpeaker = new() { Smoothing = TimeSpan.Zero } });
        rig.Engine.Raise(new CapturedSoundLevelUpdated(50, IsVoice: true));
        rig.Time.RunUntilIdle();
        Assert.Equal((0, false), (Me(room).SoundLevel, Me(room).IsSpeaking));

        var publication = await room.PublishAsync(new StreamId("own"));
        rig.Engine.Raise(new CapturedSoundLevelUpdated(50, IsVoice: true));
        rig.Time.RunUntilIdle();
        Assert.Equal((50, true), (Me(room).SoundLevel, Me(room).IsSpeaking));

        await publication.SetAudioMutedAsync(true);
        Assert.Equal((0, false), (Me(room).SoundLevel, Me(room).IsSpeaking));
    });

    private static Participant Me(IRoom room) => room.Participants.Current.Items[ClientRig.Self.Id];
}
