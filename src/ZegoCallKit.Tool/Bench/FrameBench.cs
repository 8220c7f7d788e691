using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Tool.Bench;

/// <summary>
/// Measures what a frame costs in a call of two users, of whom one publishes. The call runs in virtual time, on one thread and as fast as it can, so the time that
/// passes is the cost of everything: source, engine, cloud, reports and sink.
/// </summary>
internal static class FrameBench
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    /// <summary>Measures audio: a tone of 48 kHz, mono, in frames of 10 ms.</summary>
    public static FrameCost Audio(TimeSpan duration, CancellationToken cancellationToken) => Run(
        static () => new PublishOptions { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.None },
        static count => new PlayOptions { AudioSink = new CallbackAudioSink((in AudioFrame _) => count()) },
        duration,
        cancellationToken);

    /// <summary>Measures video: color bars of 640×360 at 15 frames per second, in I420.</summary>
    public static FrameCost Video(TimeSpan duration, CancellationToken cancellationToken) => Run(
        static () => new PublishOptions { Audio = AudioInput.None, Video = VideoInput.From(new ColourBarsSource(new VideoFormat(640, 360, new FrameRate(15)))) },
        static count => new PlayOptions { VideoSink = new CallbackVideoSink((in VideoFrame _) => count()) },
        duration,
        cancellationToken);

    private static FrameCost Run(Func<PublishOptions> publish, Func<Action, PlayOptions> play, TimeSpan duration, CancellationToken cancellationToken)
    {
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        var frames = 0L;
        var clients = time.Run(() => StartAsync(time, cloud, publish(), play(() => frames++)));

        // The just-in-time compiler first.
        time.Advance(5 * Step);
        var before = frames;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var began = TimeProvider.System.GetTimestamp();
        TimeSpan took;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            time.Advance(Step);
            took = TimeProvider.System.GetElapsedTime(began);
        }
        while (took < duration);

        var count = frames - before;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        time.Run(async () =>
        {
            foreach (var client in clients)
            {
                await client.DisposeAsync();
            }
        });
        return count > 0
            ? new FrameCost { Frames = count, Microseconds = Math.Round(took.TotalMicroseconds / count, 2), AllocatedBytes = Math.Round(allocated / (double)count, 1) }
            : throw ToolException.Failed("No frame reached the sink.");
    }

    private static async Task<IReadOnlyList<ZegoClient>> StartAsync(SimulatedTime time, InMemoryCloud cloud, PublishOptions publish, PlayOptions play)
    {
        var options = new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('0', ZegoClientOptions.AppSignLength),
            Engine = cloud.CreateEngineFactory(),
            TimeProvider = time,
            WorkScheduler = time.Scheduler,
        };
        var publisher = await ZegoClient.CreateAsync(options);
        var player = await ZegoClient.CreateAsync(options);
        var lobby = new RoomId("bench");
        await player.LoginRoomAsync(lobby, new RoomUser(new UserId("player")), new RoomOptions { PlayOptionsFor = _ => play });
        var room = await publisher.LoginRoomAsync(lobby, new RoomUser(new UserId("publisher")));
        await room.PublishAsync(new StreamId("stream"), publish);
        return [publisher, player];
    }
}
