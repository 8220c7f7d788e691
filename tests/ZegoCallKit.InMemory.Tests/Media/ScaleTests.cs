using ZegoCallKit.Engine;
using ZegoCallKit.InMemory.Tests.Support;
using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Tests.Media;

public sealed class ScaleTests
{
    private const int Plays = 20;

    [Fact]
    public void Many_users_talk_at_once_on_simulated_time()
    {
        const int users = 4 * (Plays + 1);
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        var engines = new List<(IZegoEngine Engine, CountingFrames Frames)>();
        for (var i = 0; i < users; i++)
        {
            engines.Add(Join(cloud, time, i));
        }

        time.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < users; i++)
        {
            var room = i / (Plays + 1);
            for (var other = room * (Plays + 1); other < (room + 1) * (Plays + 1); other++)
            {
                if (other != i)
                {
                    Play(engines[i].Engine, $"s{other}");
                }
            }
        }

        time.Advance(TimeSpan.FromSeconds(1));
        var before = engines.Sum(e => e.Frames.Audio + e.Frames.Video);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(users * Plays * (100 + 12), engines.Sum(e => e.Frames.Audio + e.Frames.Video) - before);
    }

    private static (IZegoEngine Engine, CountingFrames Frames) Join(InMemoryCloud cloud, SimulatedTime time, int number)
    {
        var engine = cloud.CreateEngineFactory().Create();
        var frames = new CountingFrames();
        engine.Lifecycle.Initialize(new EngineProfile { AppId = 1, AppSign = World.AppSign }, new EventLog(time), frames);
        engine.Encoding.SetVideoConfig(new VideoConfig { EncodeWidth = 96, EncodeHeight = 72, FramesPerSecond = 12 }, PublishChannel.Main);
        engine.CustomVideo.EnableRender(true, VideoPixelFormat.I420, engineDraws: false);
        engine.CustomAudio.StartObserver(AudioObservation.Player, null);
        engine.Rooms.Login($"room{number / (Plays + 1)}", new EngineUser($"u{number}", ""), new EngineLoginOptions());
        engine.Publishing.StartPublishing($"s{number}", "", PublishChannel.Main);
        return (engine, frames);
    }

    private static void Play(IZegoEngine engine, string streamId)
    {
        engine.CustomVideo.EnableRemoteRender(true, streamId);
        engine.Playing.StartPlaying(streamId, "", null);
    }
}
