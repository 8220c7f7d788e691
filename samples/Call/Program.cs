using System.Reactive.Linq;
using ZegoCallKit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using ZegoCallKit.Media;
using ZegoCallKit.Media.Synthetic;
using ZegoCallKit.Publishing;

// A call needs a cloud, which carries audio and video, and a hub, which carries the signals: it rings, someone accepts, someone hangs up. Here, both are in this process.
var cloud = new InMemoryCloud();
var hub = new InMemorySignalingHub();
await using var alice = await SignInAsync("alice", pitch: 440);
await using var bob = await SignInAsync("bob", pitch: 220);

// InviteAsync returns when the invitation is sent; what becomes of it is in the call's state.
var alicesCall = await alice.Calls.InviteAsync(new UserId("bob"), new InviteOptions { Kind = CallKind.Audio });
using var alicesPhases = alicesCall.State.Changes.Select(state => state.Phase).DistinctUntilChanged().Subscribe(phase => Console.WriteLine($"alice's call: {phase}"));

// A program with a user interface subscribes to Incoming and asks the user. A call that rang before anyone subscribed is kept for the first subscriber.
var bobsCall = await bob.Calls.Incoming.FirstAsync();
Console.WriteLine($"bob: {bobsCall.Inviter?.Id} is calling");

// Accepting logs bob in to the call's room, publishes bob's stream and plays alice's. The call's state tells when alice has done the same.
await bobsCall.AcceptAsync();
await alicesCall.State.Changes.FirstAsync(state => state.Phase == CallPhase.InCall);

// During the call, its room is a room like any other.
foreach (var (user, call) in new[] { ("alice", alicesCall), ("bob", bobsCall) })
{
    var heard = await call.Room!.SoundLevels.SelectMany(levels => levels.Streams).FirstAsync(stream => stream.Value > 10);
    Console.WriteLine($"{user} hears a level of {heard.Value:0} of 100");
}

// The call is over for both: a call of two ends when one of them hangs up. Completion never throws: declined, busy and unanswered calls are values, too.
await alicesCall.HangUpAsync();
Console.WriteLine($"alice's call ended: {await alicesCall.Completion}");
Console.WriteLine($"bob's call ended: {await bobsCall.Completion}");

async Task<ZegoClient> SignInAsync(string user, double pitch)
{
    var client = await ZegoClient.CreateAsync(new ZegoClientOptions
    {
        AppId = 1,
        AppSign = new string('0', ZegoClientOptions.AppSignLength),
        Engine = cloud.CreateEngineFactory(),
        Calls = new CallServiceOptions
        {
            Signaling = hub.CreateSignaling(),

            // Without this line, the microphone and, in video calls, the camera.
            PublishFor = _ => new PublishOptions { Audio = AudioInput.From(new ToneSource(pitch, AudioFormat.Default)), Video = VideoInput.None },
        },
    });
    await client.Calls.SignInAsync(new RoomUser(new UserId(user)));
    return client;
}
