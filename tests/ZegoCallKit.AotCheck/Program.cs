using ZegoCallKit;
using ZegoCallKit.AotCheck;
using ZegoCallKit.FlightRecorder;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;

if (args is ["--ring-server", var server])
{
    return await RingCheck.RunAsync(new Uri(server));
}

// Records a session and replays it: everything must be written and read by generated code, without reflection.
using var file = new MemoryStream();
var options = new ZegoClientOptions { AppId = 1, AppSign = new string('0', ZegoClientOptions.AppSignLength), Engine = new InMemoryCloud().CreateEngineFactory() };
using (var recorder = new RecordingEngineFactory(options.Engine, () => file))
{
    await using var client = await ZegoClient.CreateAsync(options with { Engine = recorder });
    var room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("alice")));
    await room.PublishAsync(new StreamId("alice"), new PublishOptions { Audio = AudioInput.None, Video = VideoInput.None });
    await room.Messages.SendBroadcastAsync("hello");
    await room.SetExtraInfoAsync("key", "value");
}

var recording = FlightRecording.Read(new MemoryStream(file.ToArray()));
await using var replay = await Replay.StartAsync(recording);
await replay.RunAsync();
foreach (var divergence in replay.Divergences)
{
    Console.Error.WriteLine(divergence);
}

Console.WriteLine($"{recording.Entries.Length} lines recorded and replayed, {replay.Divergences.Count} divergences");
return replay.Divergences.Count;
