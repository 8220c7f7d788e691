using System.Reactive.Linq;
using ZegoCallKit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media.Files;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

// A cloud in this process: no account, no network. It takes any AppID and AppSign.
var options = new ZegoClientOptions { AppId = 1, AppSign = new string('0', 64), Engine = new InMemoryCloud().CreateEngineFactory() };
var roomId = new RoomId("lobby");

// One listens. Playing needs no call: the streams of a room play by themselves.
await using var listener = await ZegoClient.CreateAsync(options);
var room = await listener.LoginRoomAsync(roomId, new RoomUser(new UserId("you")));
using var speakers = room.SoundLevels
    .Select(levels => string.Join(" and ", levels.Streams.Where(stream => stream.Value > 5).Select(stream => stream.Key)))
    .DistinctUntilChanged()
    .Subscribe(who => Console.WriteLine(who.Length > 0 ? $"{who} speaks" : "silence"));

// Two speak, one after the other.
foreach (var name in (string[])["alice", "bob"])
{
    await using var speaker = await ZegoClient.CreateAsync(options);
    var stage = await speaker.LoginRoomAsync(roomId, new RoomUser(new UserId(name)));
    using var voice = WavSource.Open(Path.Join(AppContext.BaseDirectory, "media", $"{name}.wav"));
    await stage.PublishAsync(new StreamId(name), new PublishOptions { Audio = AudioInput.From(voice), Video = VideoInput.None });
    await Task.Delay(voice.Duration, TimeProvider.System);
    await stage.LogoutAsync();
}

await room.LogoutAsync();
