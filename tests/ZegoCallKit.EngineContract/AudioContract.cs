using Xunit;
using ZegoCallKit.Engine;
using ZegoCallKit.EngineContract.Rig;
using ZegoCallKit.Media;

namespace ZegoCallKit.EngineContract;

/// <summary>Tests that players receive exactly the audio that a publisher pushes.</summary>
/// <typeparam name="TRig">The rig of the engine under test.</typeparam>
public abstract class AudioContract<TRig> : CallTests<TRig>
    where TRig : EngineRig, new()
{
    [Fact]
    public async Task Pushed_audio_arrives_without_gaps()
    {
        var (publisher, player) = await CallAsync();
        await SpeakAsync(publisher, 0, 100, Samples.Ramp);
        await PassAsync(2000);

        var received = player.Frames.RemoteAudio(Stream);
        Assert.NotEmpty(received);
        Assert.All(received, b => Assert.False(b.InsideCommand));
        if (!Rig.Capabilities.HasFlag(RigCapabilities.VirtualTime))
        {
            Assert.Contains(received, b => b.Samples.Any(s => s != 0));
            return;
        }

        Assert.All(received, b => Assert.Equal(AudioFormat.Default, b.Format));
        var sent = Enumerable.Range(0, 100).SelectMany(Samples.Ramp).ToArray();
        var heard = received.SelectMany(b => b.Samples).SkipWhile(s => s == 0).ToArray();
        var voice = heard.AsSpan().TrimEnd((short)0);
        Assert.True(voice.Length > sent.Length / 2, $"Only {voice.Length} of {sent.Length} samples arrived.");
        Assert.True(sent.AsSpan().IndexOf(voice) >= 0, "What arrived is not a contiguous stretch of what was sent.");
    }

    [Fact]
    public async Task Audio_that_the_publisher_muted_does_not_arrive()
    {
        var (publisher, player) = await CallAsync();
        await SpeakAsync(publisher, 0, 30, _ => Samples.Square(8000));
        await PassAsync(1000);
        Assert.True(Loud(player));

        publisher.Accept(e => e.Publishing.MuteAudio(true, PublishChannel.Main));
        await PassAsync(500);
        var before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 30, 30, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.False(Loud(player, before));

        publisher.Accept(e => e.Publishing.MuteAudio(false, PublishChannel.Main));
        before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 60, 30, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.True(Loud(player, before));
    }

    [Fact]
    public async Task Audio_that_the_player_muted_does_not_arrive()
    {
        var (publisher, player) = await CallAsync();
        player.Accept(e => e.Playing.MuteAudio(Stream, true));
        await PassAsync(200);
        var before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 0, 30, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.False(Loud(player, before));

        player.Accept(e => e.Playing.MuteAudio(Stream, false));
        await SpeakAsync(publisher, 30, 30, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.True(Loud(player, before));
    }

    [Fact]
    public async Task After_the_observer_was_stopped_no_audio_is_handed_over()
    {
        var (publisher, player) = await CallAsync();
        await SpeakAsync(publisher, 0, 20, Samples.Ramp);
        player.Accept(e => e.CustomAudio.StopObserver());
        await PassAsync(200);
        var before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 20, 20, Samples.Ramp);
        await PassAsync(1000);
        Assert.Equal(before, player.Frames.RemoteAudio(Stream).Count);
    }

    [Fact]
    public async Task Captured_audio_can_be_observed()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured, AudioFormat.Default));
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        await SpeakAsync(probe, 0, 50, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.Contains(probe.Frames.CapturedAudio, b => b.Samples.Any(s => Math.Abs((int)s) > 1000));
        Assert.All(probe.Frames.CapturedAudio, b => Assert.Equal(Samples.BlockLength, b.Samples.Length));
    }

    [Fact]
    public async Task Captured_audio_is_not_heard_in_what_is_played()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured | AudioObservation.Playback, AudioFormat.Default));
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        await SpeakAsync(probe, 0, 100, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.Contains(probe.Frames.CapturedAudio, b => b.Samples.Any(s => Math.Abs((int)s) > 1000));
        Assert.NotEmpty(probe.Frames.PlaybackAudio);
        Assert.All(probe.Frames.PlaybackAudio, b => Assert.All(b.Samples, s => Assert.InRange((int)s, -10, 10)));
    }

    [Fact]
    public async Task Observing_again_replaces_what_is_observed_while_it_runs()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Initialised();
        probe.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Playback, AudioFormat.Default));
        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        await SpeakAsync(probe, 0, 50, _ => Samples.Square(8000));
        Assert.NotEmpty(probe.Frames.PlaybackAudio);
        Assert.Empty(probe.Frames.CapturedAudio);

        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured | AudioObservation.Playback, AudioFormat.Default));
        await SpeakAsync(probe, 50, 50, _ => Samples.Square(8000));
        Assert.NotEmpty(probe.Frames.CapturedAudio);
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured, AudioFormat.Default));
        await PassAsync(200);
        var (captured, playback) = (probe.Frames.CapturedAudio.Count, probe.Frames.PlaybackAudio.Count);
        await SpeakAsync(probe, 100, 50, _ => Samples.Square(8000));
        Assert.NotEqual(captured, probe.Frames.CapturedAudio.Count);
        Assert.Equal(playback, probe.Frames.PlaybackAudio.Count);
    }

    [Fact]
    public async Task After_a_logout_captured_audio_is_observed_only_when_it_is_asked_for_again()
    {
        Rig.Require(RigCapabilities.Capture);
        var probe = Connecting();
        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured | AudioObservation.Playback, AudioFormat.Default));
        await PassAsync(1000);
        Assert.NotEmpty(probe.Frames.PlaybackAudio);
        Assert.NotEmpty(probe.Frames.CapturedAudio);

        probe.Accept(e => e.Rooms.Logout(Room));
        await PassAsync(1000);
        var (captured, playback) = (probe.Frames.CapturedAudio.Count, probe.Frames.PlaybackAudio.Count);
        await PassAsync(500);
        Assert.Equal((captured, playback), (probe.Frames.CapturedAudio.Count, probe.Frames.PlaybackAudio.Count));

        probe.Accept(e => e.Publishing.StartPreview(view: null, PublishChannel.Main));
        await PassAsync(1000);

        // ZEGO's engine can pass on one block that was waiting when it stopped.
        var waiting = Rig.Capabilities.HasFlag(RigCapabilities.VirtualTime) ? 0 : 1;
        Assert.InRange(probe.Frames.CapturedAudio.Count, captured, captured + waiting);
        captured = probe.Frames.CapturedAudio.Count;
        Assert.NotEqual(playback, probe.Frames.PlaybackAudio.Count);

        probe.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Captured, AudioFormat.Default));
        await PassAsync(1000);
        Assert.NotEqual(captured, probe.Frames.CapturedAudio.Count);
    }

    [Fact]
    public async Task All_played_streams_are_mixed()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var (publisher, player) = await CallAsync();
        var second = await ConnectedAsync("carol");
        second.Accept(e => e.Sources.SetAudioSource(AudioSourceKind.Custom, PublishChannel.Main));
        await PublishAsync(second, "second");
        await PlayAsync(player, "second");
        player.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Playback, AudioFormat.Default));
        for (var i = 0; i < 50; i++)
        {
            Say(publisher, i, Samples.Constant(1000));
            Say(second, i, Samples.Constant(2000));
            await PassAsync(10);
        }

        await PassAsync(500);
        Assert.Contains(player.Frames.PlaybackAudio, b => b.Samples.All(s => s == 3000));
    }

    [Fact]
    public async Task Two_players_receive_the_same()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var (publisher, player) = await CallAsync();
        var other = await ConnectedAsync("carol");
        Observe(other, VideoPixelFormat.I420);
        await PlayAsync(other, Stream);
        var before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 0, 50, Samples.Ramp);
        await PassAsync(1000);
        short[] Heard(EngineProbe probe, int skip) => [.. probe.Frames.RemoteAudio(Stream).Skip(skip).SelectMany(b => b.Samples).Where(s => s != 0)];
        Assert.Equal(Heard(player, before), Heard(other, 0));
    }

    [Fact]
    public async Task Without_a_format_audio_is_delivered_as_it_was_published()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var (publisher, player) = await CallAsync();
        player.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Player, format: null));
        var format = new AudioFormat(44_100, 2);
        var block = Enumerable.Range(0, 882).Select(i => (short)(i + 1)).ToArray();
        for (var i = 0; i < 50; i++)
        {
            publisher.Accept(e => e.Frames.SendAudio(new AudioFrame(block, format, TimeSpan.FromMilliseconds(10 * i)), PublishChannel.Main));
            await PassAsync(10);
        }

        await PassAsync(500);
        var heard = player.Frames.RemoteAudio(Stream).Where(b => b.Samples.Any(s => s != 0)).ToArray();
        Assert.NotEmpty(heard);
        Assert.All(heard, b => Assert.Equal(format, b.Format));
        Assert.Contains(heard, b => b.Samples.AsSpan().SequenceEqual(block));
    }

    [Fact]
    public async Task Observing_again_replaces_what_is_observed()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var (publisher, player) = await CallAsync();
        player.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Playback, AudioFormat.Default));
        await PassAsync(200);
        var before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 0, 30, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.Equal(before, player.Frames.RemoteAudio(Stream).Count);
        Assert.Contains(player.Frames.PlaybackAudio, b => b.Samples.Any(s => Math.Abs((int)s) > 1000));
    }

    [Fact]
    public async Task The_volume_of_a_stream_counts_in_the_mix()
    {
        Rig.Require(RigCapabilities.VirtualTime);
        var (publisher, player) = await CallAsync();
        player.Accept(e => e.CustomAudio.StartObserver(AudioObservation.Playback, AudioFormat.Default));
        await SpeakAsync(publisher, 0, 50, _ => Samples.Constant(1000));
        await PassAsync(500);
        Assert.Contains(player.Frames.PlaybackAudio, b => b.Samples.All(s => s == 1000));

        player.Accept(e => e.Playing.SetVolume(Stream, 0));
        await PassAsync(500);
        var before = player.Frames.PlaybackAudio.Count;
        await SpeakAsync(publisher, 50, 50, _ => Samples.Constant(1000));
        await PassAsync(500);
        Assert.All(player.Frames.PlaybackAudio.Skip(before), b => Assert.All(b.Samples, s => Assert.Equal(0, s)));

        player.Accept(e => e.Playing.SetVolume(Stream, 200));
        await PassAsync(500);
        await SpeakAsync(publisher, 100, 50, _ => Samples.Constant(1000));
        await PassAsync(500);
        Assert.Contains(player.Frames.PlaybackAudio, b => b.Samples.All(s => s == 2000));
    }

    [Fact]
    public async Task Encrypted_media_is_for_those_with_the_key()
    {
        var (publisher, player) = await CallAsync();
        const string Key = "0123456789abcdef";
        publisher.Accept(e => e.Publishing.SetEncryptionKey(Key, PublishChannel.Main));
        await PassAsync(200);
        var before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 0, 30, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.False(Loud(player, before));

        player.Accept(e => e.Decoding.SetDecryptionKey(Stream, Key));
        before = player.Frames.RemoteAudio(Stream).Count;
        await SpeakAsync(publisher, 30, 30, _ => Samples.Square(8000));
        await PassAsync(500);
        Assert.True(Loud(player, before));
    }
}
