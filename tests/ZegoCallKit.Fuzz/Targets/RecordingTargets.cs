using ZegoCallKit.FlightRecorder;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;

namespace ZegoCallKit.Fuzz.Targets;

/// <summary>Reads flight recordings and replays them through the whole kit.</summary>
internal static class RecordingTargets
{
    public static IEnumerable<IFuzzTarget> All()
    {
        var sample = Record();
        yield return new FuzzTarget("recordings", [sample], static input => Read(input) is not null);
        yield return new FuzzTarget("replays", [sample], static input =>
        {
            if (Read(input) is not { } recording)
            {
                return false;
            }

            var time = new SimulatedTime();
            var options = new ReplayOptions { TimeProvider = time, WorkScheduler = time.Scheduler, NotificationScheduler = time.Scheduler };
            return time.Run(async () =>
            {
                try
                {
                    await using var replay = await Replay.StartAsync(recording, options);
                    await replay.RunAsync();
                    return true;
                }
                catch (Exception refused) when (refused is ArgumentException or ZegoException)
                {
                    // As StartAsync documents: the recording has no initialization, or one that failed.
                    return false;
                }
            });
        });
    }

    private static FlightRecording? Read(byte[] input)
    {
        try
        {
            return FlightRecording.Read(new MemoryStream(input));
        }
        catch (RecordingFormatException)
        {
            return null;
        }
    }

    private static byte[] Record()
    {
        using var file = new MemoryStream();
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        using (var recorder = new RecordingEngineFactory(cloud.CreateEngineFactory(), () => file, new RecordingEngineOptions { TimeProvider = time }))
        {
            time.Run(async () =>
            {
                var silent = new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None };
                var options = ZegoClientOptions.Simulated(cloud) with { SoundLevelInterval = TimeSpan.Zero };
                await using var other = await ZegoClient.CreateAsync(options);
                await using var client = await ZegoClient.CreateAsync(options with { Engine = recorder });
                var room = await client.LoginRoomAsync(new RoomId("room"), new RoomUser(new UserId("self")));
                var stage = await other.LoginRoomAsync(new RoomId("room"), new RoomUser(new UserId("other")));
                await stage.PublishAsync(new StreamId("other-main"), silent);
                var publication = await room.PublishAsync(new StreamId("self-main"), silent);
                await room.SetExtraInfoAsync("key", "value");
                await Task.Delay(TimeSpan.FromSeconds(1), time);
                await publication.StopAsync();
                await room.LogoutAsync();
            });
        }

        return file.ToArray();
    }
}
