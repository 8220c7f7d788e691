using System.Reactive.Linq;
using ZegoCallKit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;

// 'QuickStart --engine express' uses ZEGO's own engine, your account and your microphone instead.
if (args.Length > 0) return await QuickStart.OnExpress.RunAsync(args);

// A cloud in this process: no account, no network. It accepts any AppID and AppSign.
var options = new ZegoClientOptions { AppId = 1, AppSign = new string('0', 64), Engine = new InMemoryCloud().CreateEngineFactory() };
var roomId = new RoomId("lobby");

// One user listens. You do not have to start playing: the streams of a room play automatically.
await using var listener = await ZegoClient.CreateAsync(options);
var room = await listener.LoginRoomAsync(roomId, new RoomUser(new UserId("you")));
using var speakers = room.SoundLevels
    .Select(levels => string.Join(" and ", levels.Streams.Where(stream => stream.Value > 10).Select(stream => stream.Key)))
    .DistinctUntilChanged()
    .Subscribe(who => Console.WriteLine(who.Length > 0 ? $"{who} is speaking" : "No one is speaking"));

// Two users speak for a while, one after the other. Their voices are tones here; a file, a microphone or pushed frames work as well.
foreach (var (name, pitch) in new[] { ("alice", 440), ("bob", 220) })
{
    await using var speaker = await ZegoClient.CreateAsync(options);
    var speakersRoom = await speaker.LoginRoomAsync(roomId, new RoomUser(new UserId(name)));
    var publication = await speakersRoom.PublishAsync(new StreamId(name), new PublishOptions
    {
        Audio = AudioInput.From(new ToneSource(pitch, AudioFormat.Default)),
        Video = VideoInput.None,
    });
    await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
    await publication.StopAsync();
    await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
}

return 0;
