using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Connections;

/// <summary>A hello that the client gave up reaches the store after the hello of its next connection, so that the server takes that one for replaced.</summary>
public sealed class LateHelloTests
{
    private const string Welcome = """{"version":1,"epoch":"e","seq":0,"backlog":0,"hasGap":false,"serverTime":1000,"limits":{"maxPayloadBytes":16384,"maxReceivers":50,"maxUserIdBytes":63,"maxWatchedUsers":500,"maxLifeMs":600000}}""";

    [Fact]
    public async Task A_device_that_its_own_late_hello_replaced_connects_again()
    {
        var script = new Script();
        await using var server = await StartAsync(script);
        await using var signaling = new SignalRCallSignaling(TestOptions.For(new Uri(server.Urls.First() + "/calls")));
        await signaling.ConnectAsync(new SignalingIdentity { UserId = World.Alice, DeviceId = new DeviceId("phone") }, TestContext.Current.CancellationToken);
        var states = new List<SignalingStatus>();
        using var subscription = signaling.Status.Changes.Subscribe(states.Add);

        // The first connection breaks, the second hello fails, and the third connection is replaced by the second hello.
        script.Next.SetResult();
        await script.Fourth.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await signaling.Status.Changes.FirstAsync(static status => status.IsConnected).ToTask(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(states, static status => status.State == SignalingState.Disconnected);
    }

    private static async Task<WebApplication> StartAsync(Script script)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel(static kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Services.AddSignalR();
        builder.Services.AddSingleton(script);
        var app = builder.Build();
        app.MapHub<LateHub>("/calls");
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    internal sealed class Script
    {
        private int _hellos;

        public TaskCompletionSource Next { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Fourth { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int NextHello() => Interlocked.Increment(ref _hellos);
    }

    internal sealed class LateHub(Script script) : Hub
    {
        public async Task<JsonNode?> Hello(JsonNode hello)
        {
            _ = hello;
            var caller = Clients.Caller;
            switch (script.NextHello())
            {
                case 1:
                    _ = ByeAsync(caller, "unavailable");
                    break;
                case 2:
                    throw new HubException("unavailable");
                case 3:
                    await caller.SendAsync("Bye", "replaced", 0);
                    break;
                case 4:
                    script.Fourth.SetResult();
                    break;
            }

            return JsonNode.Parse(Welcome);
        }

        private async Task ByeAsync(IClientProxy caller, string reason)
        {
            await script.Next.Task;
            await caller.SendAsync("Bye", reason, 0);
        }
    }
}
