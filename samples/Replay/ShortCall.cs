using ZegoCallKit;
using ZegoCallKit.FlightRecorder;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;

namespace Timeline;

/// <summary>Makes a call of two users on the in-memory engine and records one of them.</summary>
internal static class ShortCall
{
    /// <summary>Makes the call and reads its recording; no file remains.</summary>
    public static async Task<FlightRecording> RecordAsync()
    {
        var folder = Directory.CreateTempSubdirectory("replay-");
        try
        {
            var path = Path.Join(folder.FullName, "session.jsonl");
            await RecordAsync(path);
            return FlightRecording.ReadFile(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RecordAsync(string path)
    {
        var cloud = new InMemoryCloud();
        var options = new ZegoClientOptions { AppId = 1, AppSign = new string('0', ZegoClientOptions.AppSignLength), Engine = cloud.CreateEngineFactory() };
        var silent = new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None };

        // To record, wrap the engine's factory.
        using var recorder = new RecordingEngineFactory(options.Engine, path);
        await using (var alice = await ZegoClient.CreateAsync(options with { Engine = recorder }))
        await using (var bob = await ZegoClient.CreateAsync(options))
        {
            var alicesRoom = await alice.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")));
            await alicesRoom.PublishAsync(new StreamId("alice"), silent);
            var bobsRoom = await bob.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("bob")));
            await bobsRoom.PublishAsync(new StreamId("bob"), silent);
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            cloud.Disconnect("alice");
            cloud.Reconnect("alice");
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
        }
    }
}
