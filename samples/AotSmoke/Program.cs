using System.Diagnostics;
using System.Globalization;
using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;

// A single-file program that needs no installed runtime: it makes a call on the in-memory cloud and prints the time since the start of the process.
using var process = Process.GetCurrentProcess();
var limit = TimeSpan.FromSeconds(30);
var started = SinceStart();
var cloud = new InMemoryCloud();
var hub = new InMemorySignalingHub();
await using var alice = await ClientAsync("alice");
await using var bob = await ClientAsync("bob");
var ringing = bob.Calls.Incoming.FirstAsync().ToTask();

var dialled = await alice.Calls.InviteAsync(new UserId("bob"));
var rings = await ringing.WaitAsync(limit, TimeProvider.System);
await rings.AcceptAsync();
await dialled.State.Changes.FirstAsync(state => state.Phase == CallPhase.InCall).ToTask().WaitAsync(limit, TimeProvider.System);
var heard = await rings.Room!.SoundLevels.FirstAsync(levels => levels.Streams.Values.Any(level => level > 10)).ToTask().WaitAsync(limit, TimeProvider.System);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"main after {started.TotalMilliseconds:0} ms, {heard.Streams.Keys.First()} heard after {SinceStart().TotalMilliseconds:0} ms"));
await dialled.HangUpAsync();
Console.WriteLine($"{(await rings.Completion).Reason}");

TimeSpan SinceStart() => TimeProvider.System.GetUtcNow().UtcDateTime - process.StartTime.ToUniversalTime();

async Task<ZegoClient> ClientAsync(string user)
{
    var client = await ZegoClient.CreateAsync(new ZegoClientOptions
    {
        AppId = 1,
        AppSign = new string('0', ZegoClientOptions.AppSignLength),
        Engine = cloud.CreateEngineFactory(),
        Calls = new CallServiceOptions
        {
            Signaling = hub.CreateSignaling(),
            PublishFor = _ => new PublishOptions { Audio = AudioInput.From(new ToneSource(440, AudioFormat.Default)), Video = VideoInput.None },
        },
    });
    await client.Calls.SignInAsync(new RoomUser(new UserId(user)));
    return client;
}
