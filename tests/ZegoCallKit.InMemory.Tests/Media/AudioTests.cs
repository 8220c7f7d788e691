using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;

namespace ZegoCallKit.InMemory.Tests.Media;

public sealed class AudioTests
{
    [Theory]
    [InlineData(16_000, 1)]
    [InlineData(44_100, 2)]
    [InlineData(48_000, 1)]
    public void What_is_pushed_arrives_sample_for_sample(int rate, int channels)
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        var format = new AudioFormat(rate, channels);
        var sent = new List<short>();
        for (var i = 0; i < 100; i++)
        {
            sent.AddRange(publisher.SayRamp(format));
            call.Pass(10);
        }

        Assert.Equal(sent, player.Frames.SamplesOf("s"));
        Assert.All(player.Frames.Audio, block => Assert.Equal(format, block.Format));
        Assert.Equal(Enumerable.Range(0, 100).Select(i => TimeSpan.FromMilliseconds(10 * i)), player.Frames.Audio.Select(block => block.Timestamp));
    }

    [Fact]
    public void Blocks_of_any_length_go_on_in_blocks_of_10_ms()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        var samples = Enumerable.Range(1, 1024).Select(i => (short)i).ToArray();
        publisher.Push(samples, AudioFormat.Default, TimeSpan.Zero);
        call.Pass(10);

        Assert.Equal([480, 480], player.Frames.Audio.Select(block => block.Samples.Length));
        publisher.Push([.. Enumerable.Range(1025, 416).Select(i => (short)i)], AudioFormat.Default, TimeSpan.FromSeconds(1024 / 48_000.0));
        call.Pass(10);
        Assert.Equal([480, 480, 480], player.Frames.Audio.Select(block => block.Samples.Length));
        Assert.Equal(Enumerable.Range(1, 1440).Select(i => (short)i), player.Frames.SamplesOf("s"));
        Assert.Equal([0, 10, 20], player.Frames.Audio.Select(block => block.Timestamp.TotalMilliseconds));
    }

    [Theory]
    [InlineData(48_000, 2, 882)]
    [InlineData(44_100, 1, 1024)]
    [InlineData(22_050, 2, 2)]
    [InlineData(16_000, 1, 161)]
    public void Whatever_block_size_is_pushed_no_sample_is_lost(int rate, int channels, int values)
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        var format = new AudioFormat(rate, channels);
        var sent = new List<short>();
        for (var i = 0; sent.Count < rate * channels / 2; i++)
        {
            var block = Enumerable.Range(sent.Count, values).Select(n => (short)(n % 30_000)).ToArray();
            publisher.Push(block, format, TimeSpan.FromSeconds((double)sent.Count / channels / rate));
            sent.AddRange(block);
        }

        call.Pass(10);
        var received = player.Frames.SamplesOf("s");
        Assert.Equal(sent.Take(received.Length), received);
        Assert.InRange(sent.Count - received.Length, 0, rate / 100 * channels);
        var whole = rate / 100 * channels;
        Assert.All(player.Frames.Audio, block => Assert.InRange(block.Samples.Length, whole, whole + channels));
    }

    [Fact]
    public void Latency_and_jitter_delay_and_never_reorder()
    {
        var call = new Call(new() { Latency = TimeSpan.FromMilliseconds(40), Jitter = TimeSpan.FromMilliseconds(30) }, seed: 7);
        var (publisher, player) = call.Pair();
        var sent = new List<short>();
        var start = call.Time.Elapsed;
        for (var i = 0; i < 300; i++)
        {
            sent.AddRange(publisher.SayRamp(AudioFormat.Default));
            call.Pass(10);
        }

        call.Pass(500);
        Assert.Equal(sent, player.Frames.SamplesOf("s"));
        var delays = player.Frames.Audio.Select((block, i) => (block.At - start).TotalMilliseconds - (10 * i)).ToArray();
        Assert.InRange(delays.Min(), 80, 95);
        Assert.InRange(delays.Max(), 110, 140);
        Assert.True(delays.Distinct().Count() > 50);
    }

    [Fact]
    public void Loss_takes_its_share_in_each_direction_and_the_same_seed_loses_the_same()
    {
        var (first, second, other) = (Received(1), Received(1), Received(2));
        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
        Assert.InRange(first.Length, 0.81 * 2000 * 0.93, 0.81 * 2000 * 1.07);

        static int[] Received(int seed)
        {
            var call = new Call(new() { Loss = 0.1 }, seed);
            var (publisher, player) = call.Pair();
            for (var i = 0; i < 2000; i++)
            {
                publisher.SayConstant((short)i);
                call.Pass(10);
            }

            return [.. player.Frames.Audio.Select(block => (int)block.Samples[0])];
        }
    }

    [Theory]
    [InlineData(100, 1000, 1000)]
    [InlineData(50, 1000, 500)]
    [InlineData(200, 30_000, short.MaxValue)]
    [InlineData(0, 1000, 0)]
    [InlineData(999, 100, 200)]
    public void The_volume_scales_what_is_played(int volume, short sent, short expected)
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        player.Accept(player.Engine.Playing.SetVolume("s", volume));
        publisher.SayConstant(sent);
        call.Pass(10);

        Assert.All(player.Frames.SamplesOf("s"), sample => Assert.Equal(expected, sample));
    }

    [Fact]
    public void The_capture_volume_scales_what_is_sent()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        publisher.Accept(publisher.Engine.Encoding.SetCaptureVolume(50));
        publisher.SayConstant(1000);
        call.Pass(10);

        Assert.All(player.Frames.SamplesOf("s"), sample => Assert.Equal(500, sample));
    }

    [Fact]
    public void Another_format_is_delivered_when_asked_for_in_blocks_of_10_ms()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        player.Observe(AudioObservation.Player, new AudioFormat(44_100, 2));
        var tone = new ToneSource(1000, new AudioFormat(16_000, 1), -6);
        for (var i = 0; i < 100; i++)
        {
            var block = new short[160];
            tone.Read(block);
            publisher.Say(block, tone.Format);
            call.Pass(10);
        }

        Assert.Equal(100, player.Frames.Audio.Count);
        Assert.All(player.Frames.Audio, block => Assert.Equal((new AudioFormat(44_100, 2), 882), (block.Format, block.Samples.Length)));
        var left = player.Frames.SamplesOf("s").Where((_, i) => i % 2 == 0).Skip(4410).ToArray();
        Assert.Equal(left, player.Frames.SamplesOf("s").Where((_, i) => i % 2 == 1).Skip(4410));
        var crossings = left.Zip(left.Skip(1)).Count(pair => pair.First < 0 && pair.Second >= 0);
        Assert.InRange(crossings, 898, 901);
        Assert.InRange(left.Max(), short.MaxValue * 0.49, short.MaxValue * 0.51);
    }

    [Fact]
    public void A_muted_microphone_sends_silence_and_a_muted_stream_nothing()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        publisher.Accept(publisher.Engine.Capture.MuteMicrophone(true));
        publisher.SayConstant(1000);
        call.Pass(10);
        Assert.All(player.Frames.SamplesOf("s"), sample => Assert.Equal(0, sample));
        Assert.Equal(480, player.Frames.SamplesOf("s").Length);

        publisher.Accept(publisher.Engine.Publishing.MuteAudio(true, PublishChannel.Main));
        publisher.SayConstant(1000);
        call.Pass(10);
        Assert.Equal(480, player.Frames.SamplesOf("s").Length);
        Assert.Equal([RemoteDeviceState.Muted], player.Log.Of<RemoteMicrophoneStateUpdated>().Select(e => e.State));

        publisher.Accept(publisher.Engine.Capture.MuteMicrophone(false));
        publisher.Accept(publisher.Engine.Publishing.MuteAudio(false, PublishChannel.Main));
        publisher.SayConstant(1000);
        call.Pass(10);
        Assert.Equal(1000, player.Frames.SamplesOf("s")[^1]);
        Assert.Equal([RemoteDeviceState.Muted, RemoteDeviceState.Open], player.Log.Of<RemoteMicrophoneStateUpdated>().Select(e => e.State));
    }

    [Fact]
    public void A_player_who_mutes_receives_no_audio_and_stopping_forgets_the_mute()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        player.Accept(player.Engine.Playing.MuteAudio("s", true));
        publisher.SayConstant(1);
        player.Accept(player.Engine.Playing.MuteAudio("s", false));
        publisher.SayConstant(2);
        player.Accept(player.Engine.Playing.MuteAudio("s", true));
        publisher.SayConstant(3);
        call.Pass(10);
        player.Accept(player.Engine.Playing.StopPlaying("s"));
        player.Play("s");
        call.Pass(500);
        publisher.SayConstant(4);
        call.Pass(10);

        Assert.Equal([2, 4], player.Frames.Audio.Select(block => (int)block.Samples[0]));
    }

    [Fact]
    public void A_mix_begins_when_enough_has_come_and_does_not_tear()
    {
        var call = new Call(new() { Jitter = TimeSpan.FromMilliseconds(15) }, seed: 5);
        var (publisher, player) = call.Pair(AudioObservation.Playback);
        for (var i = 0; i < 100; i++)
        {
            publisher.SayConstant(1000);
            call.Pass(10);
        }

        var levels = player.Frames.Audio.Where(block => block.Source == "playback").Select(block => (int)block.Samples[0]).ToList();
        var first = levels.IndexOf(1000);
        Assert.InRange(levels.Count(level => level == 1000), 90, 100);
        Assert.All(levels.Skip(first), level => Assert.Equal(1000, level));
    }

    [Fact]
    public void Logging_out_forgets_keys_and_what_was_set_for_streams()
    {
        var call = new Call();
        var (publisher, player) = call.Pair();
        player.Accept(player.Engine.Playing.MuteAudio("s", true));
        player.Accept(player.Engine.Playing.MuteAudio("later", true));
        player.Accept(player.Engine.Decoding.SetDecryptionKey("later", "0123456789abcdef"));
        publisher.Accept(publisher.Engine.Publishing.SetEncryptionKey("0123456789abcdef", PublishChannel.Main));
        foreach (var caller in new[] { publisher, player })
        {
            caller.Accept(caller.Engine.Rooms.Logout(Call.Room));
            caller.Accept(caller.Engine.Rooms.Login(Call.Room, new EngineUser(caller.UserId, ""), new EngineLoginOptions()));
        }

        call.Pass(100);
        publisher.PublishCustom("later");
        player.Play("later");
        call.Pass(100);
        publisher.SayConstant(7);
        call.Pass(10);

        Assert.Equal(7, Assert.Single(player.Frames.Audio).Samples[0]);
    }

    [Fact]
    public void Observing_what_is_captured_opens_the_microphone()
    {
        var call = new Call();
        var caller = call.LogIn("bob");
        caller.Observe(AudioObservation.Captured);
        call.Pass(95);
        Assert.Equal(10, caller.Frames.Audio.Count(block => block.Source == "captured"));
        caller.Accept(caller.Engine.CustomAudio.StopObserver());
        caller.Frames.Clear();
        call.Pass(100);
        Assert.Empty(caller.Frames.Audio);
    }

    [Fact]
    public void All_played_streams_are_mixed()
    {
        var call = new Call();
        var (bob, alice) = call.Pair(AudioObservation.Playback);
        var carol = call.LogIn("carol");
        carol.PublishCustom("c");
        call.Pass(500);
        alice.Play("c");
        call.Pass(500);
        for (var i = 0; i < 10; i++)
        {
            bob.SayConstant(1000);
            carol.SayConstant(2000);
            call.Pass(10);
        }

        Assert.Contains(alice.Frames.Audio, block => block.Source == "playback" && block.Samples.All(sample => sample == 3000));

        alice.Accept(alice.Engine.Capture.MuteSpeaker(true));
        alice.Frames.Clear();
        call.Pass(100);
        Assert.All(alice.Frames.Audio, block => Assert.All(block.Samples, sample => Assert.Equal(0, sample)));
    }

    [Fact]
    public void A_stream_with_another_key_is_not_heard()
    {
        const string key = "0123456789abcdef";
        var call = new Call();
        var (publisher, player) = call.Pair();
        publisher.Accept(publisher.Engine.Publishing.SetEncryptionKey(key, PublishChannel.Main));
        publisher.SayConstant(1);
        call.Pass(10);
        Assert.Empty(player.Frames.Audio);

        player.Accept(player.Engine.Decoding.SetDecryptionKey("s", key));
        publisher.SayConstant(2);
        call.Pass(10);
        Assert.Single(player.Frames.Audio);

        publisher.Accept(publisher.Engine.Publishing.StopPublishing(PublishChannel.Main));
        publisher.Accept(publisher.Engine.Publishing.StartPublishing("s", "", PublishChannel.Main));
        call.Pass(500);
        publisher.SayConstant(3);
        call.Pass(10);
        Assert.Single(player.Frames.Audio);
        player.Accept(player.Engine.Playing.StopPlaying("s"));
        player.Accept(player.Engine.Playing.StartPlaying("s", "", null));
        call.Pass(500);
        publisher.SayConstant(4);
        call.Pass(10);
        Assert.Equal(4, player.Frames.Audio[^1].Samples[0]);
        Assert.Equal(1004060, player.Engine.Decoding.SetDecryptionKey("s", "short").Code);
    }

    [Fact]
    public void Pushing_needs_custom_audio()
    {
        var call = new Call();
        var caller = call.Create("bob");
        Assert.Equal(1012002, caller.Engine.Frames.SendAudio(new AudioFrame(new short[480], AudioFormat.Default, TimeSpan.Zero), PublishChannel.Main).Code);
        Assert.Equal(1012010, caller.Engine.CustomAudio.StartObserver(AudioObservation.Player, new AudioFormat(22_050, 1)).Code);
    }
}
