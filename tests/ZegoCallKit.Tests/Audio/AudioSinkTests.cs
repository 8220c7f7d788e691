using Moq;
using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Audio;

/// <summary>Sinks of captured audio and of everything that is played.</summary>
public sealed class AudioSinkTests
{
    [Fact]
    public void The_engine_observes_exactly_what_has_a_sink() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.LetPlaySucceed();
        var room = await rig.LoginAsync();
        var captured = await rig.Client.Audio.AddCapturedSinkAsync(Sink(static () => { }));
        var playback = await room.PlayAsync(new StreamId("a"), new PlayOptions { AudioSink = Sink(static () => { }) });
        var first = await rig.Client.Audio.AddPlaybackSinkAsync(Sink(static () => { }));
        var second = await rig.Client.Audio.AddPlaybackSinkAsync(Sink(static () => { }));
        await captured.DisposeAsync();
        await first.DisposeAsync();
        await first.DisposeAsync();
        await playback.DisposeAsync();
        await second.DisposeAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(1), rig.Time);

        Assert.Equal(
            [
                "CustomAudio.StartObserver(Captured, )", "CustomAudio.StartObserver(Captured, Player, )", "CustomAudio.StartObserver(Captured, Playback, Player, )",
                "CustomAudio.StartObserver(Playback, Player, )", "CustomAudio.StartObserver(Playback, )", "CustomAudio.StopObserver()",
            ],
            rig.Engine.Journal.Commands.Select(static command => command.ToString()).Where(static command => command.StartsWith("CustomAudio", StringComparison.Ordinal)));
    });

    [Fact]
    public void Captured_audio_is_observed_again_after_the_last_logout_but_not_when_the_client_closes() => SimulatedRig.Run(async rig =>
    {
        await rig.Client.Audio.AddCapturedSinkAsync(Sink(static () => { }));
        var room = await rig.LoginAsync();
        await room.LogoutAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(1), rig.Time);
        Assert.Equal(2, rig.Engine.Journal.Count("CustomAudio.StartObserver"));

        await rig.LoginAsync();
        await rig.Client.DisposeAsync();
        Assert.Equal(2, rig.Engine.Journal.Count("CustomAudio.StartObserver"));
    });

    [Fact]
    public void Each_sink_receives_its_audio_until_it_is_removed() => SimulatedRig.Run(async rig =>
    {
        var heard = new List<string>();
        var first = await rig.Client.Audio.AddPlaybackSinkAsync(Sink(() => heard.Add("first")));
        await rig.Client.Audio.AddPlaybackSinkAsync(Sink(() => heard.Add("second")));
        await rig.Client.Audio.AddCapturedSinkAsync(Sink(() => heard.Add("captured")));
        rig.Engine.FrameSink.OnPlaybackAudio(default);
        rig.Engine.FrameSink.OnCapturedAudio(default);
        await first.DisposeAsync();
        rig.Engine.FrameSink.OnPlaybackAudio(default);

        Assert.Equal(["first", "second", "captured", "second"], heard);
    });

    [Fact]
    public void A_sink_that_throws_is_reported_once_and_disturbs_no_other() => SimulatedRig.Run(async rig =>
    {
        rig.ExpectFault("sink of captured audio");
        var heard = 0;
        await rig.Client.Audio.AddCapturedSinkAsync(Sink(static () => throw new InvalidOperationException("sink")));
        await rig.Client.Audio.AddCapturedSinkAsync(Sink(() => heard++));
        rig.Engine.FrameSink.OnCapturedAudio(default);
        rig.Engine.FrameSink.OnCapturedAudio(default);
        Assert.Equal(2, heard);
    });

    [Fact]
    public void A_refused_or_cancelled_sink_is_not_observed() => SimulatedRig.Run(async rig =>
    {
        rig.Engine.CustomAudio.Setup(audio => audio.StartObserver(It.IsAny<AudioObservation>(), null)).Returns(new EngineResult(1012010));
        await Assert.ThrowsAsync<ZegoException>(() => rig.Client.Audio.AddCapturedSinkAsync(Sink(static () => { })));
        Assert.Equal(0, rig.Engine.Journal.Count("CustomAudio.StopObserver"));

        rig.Engine.CustomAudio.Setup(audio => audio.StartObserver(It.IsAny<AudioObservation>(), null)).Returns(EngineResult.Accepted);
        using var cancellation = new CancellationTokenSource();
        var adding = rig.Client.Audio.AddCapturedSinkAsync(Sink(static () => { }), cancellation.Token);
        cancellation.CancelHere();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => adding);
        await Task.Delay(TimeSpan.FromSeconds(1), rig.Time);
        Assert.Equal(rig.Engine.Journal.Count("CustomAudio.StartObserver") - 1, rig.Engine.Journal.Count("CustomAudio.StopObserver"));

        await rig.Client.Audio.AddCapturedSinkAsync(Sink(static () => { }));
    });

    [Fact]
    public void A_whole_call_is_heard_in_one_sink() => CloudRig.Run(async rig =>
    {
        foreach (var user in new[] { "bob", "carol" })
        {
            await (await rig.LoginAsync(user)).PublishAsync(new StreamId(user), new PublishOptions { Video = VideoInput.None });
        }

        var client = await rig.NewClientAsync();
        var room = await client.LoginRoomAsync(CloudRig.RoomId, new RoomUser(new UserId("alice")));
        var (played, captured) = (new Peak(), new Peak());
        await using var playback = await client.Audio.AddPlaybackSinkAsync(played);
        await using var microphone = await client.Audio.AddCapturedSinkAsync(captured);
        await Task.Delay(TimeSpan.FromSeconds(2), rig.Time);

        // Two tones of -20 dBFS together, while each is at most 3,277.
        Assert.InRange(played.Value, 4_000, 6_600);
        Assert.InRange(captured.Value, 3_000, 3_300);
        await room.LogoutAsync();
    });

    private static CallbackAudioSink Sink(Action heard) => new((in _) => heard());

    private sealed class Peak : IAudioSink
    {
        public int Value { get; private set; }

        public void Write(in AudioFrame frame)
        {
            foreach (var sample in frame.Samples)
            {
                Value = Math.Max(Value, Math.Abs((int)sample));
            }
        }
    }
}
