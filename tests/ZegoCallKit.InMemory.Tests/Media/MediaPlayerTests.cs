using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.InMemory.Media.Players;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Files;

namespace ZegoCallKit.InMemory.Tests.Media;

/// <summary>Media players of the in-memory engine: what it plays, sample for sample.</summary>
public sealed class MediaPlayerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zego-player").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_file_is_heard_sample_for_sample_and_a_repeated_one_without_a_gap()
    {
        var written = WriteRamp("a.wav", AudioFormat.Default, 20);
        var call = new Call();
        var (publisher, player) = call.Pair();
        var index = Load(call, publisher, "a.wav");
        publisher.Accept(publisher.Engine.MediaPlayers.EnableAux(index, true));
        publisher.Accept(publisher.Engine.MediaPlayers.SetPublishVolume(index, 100));
        publisher.Accept(publisher.Engine.MediaPlayers.EnableRepeat(index, true));
        publisher.Accept(publisher.Engine.MediaPlayers.Start(index));
        for (var i = 0; i < 100; i++)
        {
            publisher.SayConstant(0);
            call.Pass(10);
        }

        var heard = player.Frames.SamplesOf("s").SkipWhile(static sample => sample == 0).ToArray();
        Assert.InRange(heard.Length, 4 * written.Length, 100 * 480);
        Assert.Equal(Enumerable.Repeat(written, 5).SelectMany(static samples => samples).Take(heard.Length), heard);
    }

    [Fact]
    public void The_sound_of_a_video_is_the_file_next_to_it()
    {
        WriteRamp("clip.wav", new AudioFormat(44_100, 2), 30);
        WriteFrames("clip.y4m", 10, new FrameRate(10));
        var call = new Call();
        var caller = call.Create("alice");
        caller.Observe(AudioObservation.Playback);
        var index = Load(call, caller, "clip.y4m");
        Assert.Equal(TimeSpan.FromSeconds(1), caller.Engine.MediaPlayers.GetDuration(index).Value);
        caller.Accept(caller.Engine.MediaPlayers.Start(index));
        call.Pass(2000);

        Assert.Contains(caller.Frames.SamplesOf("playback"), static sample => sample != 0);
        Assert.Equal([EngineMediaPlayerState.Playing, EngineMediaPlayerState.PlayEnded], caller.Log.Of<MediaPlayerStateUpdated>().Select(static e => e.State));
    }

    [Fact]
    public void A_file_that_is_cut_off_while_it_plays_fails_and_another_can_be_loaded()
    {
        WriteRamp("a.wav", AudioFormat.Default, 1000);
        var call = new Call();
        var caller = call.Create("alice");
        var index = Load(call, caller, "a.wav");
        caller.Accept(caller.Engine.MediaPlayers.Start(index));
        call.Pass(1000);
        using (var file = new FileStream(Path.Combine(_folder, "a.wav"), FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            file.SetLength(200_000);
        }

        call.Pass(5000);
        var last = caller.Log.Of<MediaPlayerStateUpdated>()[^1];
        Assert.Equal((EngineMediaPlayerState.NoPlay, 1008007), (last.State, last.Code));
        Assert.Equal(1008003, caller.Engine.MediaPlayers.Start(index).Code);
        WriteRamp("b.wav", AudioFormat.Default, 10);
        caller.Accept(caller.Engine.MediaPlayers.Load(index, Path.Combine(_folder, "b.wav")));
        call.Pass(10);
        caller.Accept(caller.Engine.MediaPlayers.Start(index));
    }

    [Fact]
    public void A_mix_reuses_its_buffers()
    {
        WriteRamp("a.wav", AudioFormat.Default, 10);
        var call = new Call();
        var (publisher, _) = call.Pair();
        var index = Load(call, publisher, "a.wav");
        publisher.Accept(publisher.Engine.MediaPlayers.EnableAux(index, true));
        publisher.Accept(publisher.Engine.MediaPlayers.EnableRepeat(index, true));
        publisher.Accept(publisher.Engine.MediaPlayers.Start(index));
        for (var i = 0; i < 200; i++)
        {
            publisher.SayConstant(0);
            call.Pass(10);
        }

        publisher.Accept(publisher.Engine.MediaPlayers.Destroy(index));
        call.Pass(1000);
        Assert.Equal(0, ((ZegoCallKit.InMemory.Engine.InMemoryEngine)publisher.Engine).Core.Media.Context.Buffers.Outstanding);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(10, 0.0214)]
    [InlineData(40, 0.1124)]
    [InlineData(60, 0.2514)]
    [InlineData(90, 0.7080)]
    [InlineData(100, 1)]
    [InlineData(150, 1.9948)]
    [InlineData(200, 3.9795)]
    [InlineData(1000, 3.9795)]
    public void Volumes_are_those_that_were_measured_on_the_real_engine(int volume, double factor) => Assert.Equal(factor, PlayerVolume.FactorOf(volume), factor * 0.02);

    private int Load(Call call, Caller caller, string name)
    {
        var index = caller.Engine.MediaPlayers.Create().Value;
        caller.Accept(caller.Engine.MediaPlayers.Load(index, Path.Combine(_folder, name)));
        call.Pass(10);
        return index;
    }

    private short[] WriteRamp(string name, AudioFormat format, int blocks)
    {
        using var sink = new WavSink(Path.Combine(_folder, name));
        short[] all = [.. Enumerable.Range(0, format.SampleRate / 100 * format.Channels * blocks).Select(static i => (short)(1 + (i % 30_000)))];
        sink.Write(new AudioFrame(all, format, TimeSpan.Zero));
        return all;
    }

    private void WriteFrames(string name, int count, FrameRate rate)
    {
        using var sink = new Y4mSink(Path.Combine(_folder, name), rate);
        for (var i = 0; i < count; i++)
        {
            sink.Write(new VideoFrame(new byte[VideoLayout.FrameSize(VideoPixelFormat.I420, 16, 16)], VideoPixelFormat.I420, 16, 16, rate.TimeOf(i)));
        }
    }
}
