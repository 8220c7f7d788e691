using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using System.Text;
using System.Text.Json;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR;

namespace ZegoCallKit.AotCheck;

/// <summary>Exchanges messages through the sample's ring server: SignalR and its JSON must work without reflection.</summary>
internal static class RingCheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(Uri server)
    {
        using var http = new HttpClient { BaseAddress = server };
        await using var alice = Create(http);
        await using var bob = Create(http);
        await alice.ConnectAsync(new SignalingIdentity { UserId = new UserId("alice"), DeviceId = new DeviceId("aot") });
        await bob.ConnectAsync(new SignalingIdentity { UserId = new UserId("bob"), DeviceId = new DeviceId("aot") });
        var present = alice.PresenceChanges.FirstAsync().ToTask();
        using var watch = alice.Watch([new UserId("bob")]);
        var received = bob.Received.FirstAsync().ToTask();
        var receipts = await alice.SendAsync(new SignalingEnvelope { To = [new UserId("bob")], Life = Limit, Payload = "hello"u8.ToArray() });
        var message = await received.WaitAsync(Limit, TimeProvider.System);
        bob.Acknowledge(message);
        var text = $"{message.From} says {Encoding.UTF8.GetString(message.Payload.Span)} to bob, who is {((await present.WaitAsync(Limit, TimeProvider.System)).IsOnline ? "there" : "away")}: {receipts[0].Outcome}";
        Console.WriteLine(text);
        return text == "alice says hello to bob, who is there: Delivered" ? 0 : 1;
    }

    private static SignalRCallSignaling Create(HttpClient http) => new(new SignalRCallSignalingOptions
    {
        Server = new Uri(http.BaseAddress!, "/calls"),
        TokenProvider = async (identity, cancellationToken) =>
        {
            using var request = new StringContent($$"""{"user":"{{identity.UserId}}","device":"{{identity.DeviceId}}"}""", Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri("/sign-in", UriKind.Relative), request, cancellationToken);
            using var json = JsonDocument.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken));
            return json.RootElement.GetProperty("token").GetString()!;
        },
    });
}
