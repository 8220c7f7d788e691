using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using ZegoCallKit.Calls.Signaling;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;

namespace ZegoCallKit.Signaling.SignalR.Tests.Connections;

/// <summary>A hello that the client gave up reaches the store after the hello of its next connection, so that the server takes that one for replaced.</summary>
public sealed class LateHelloTests
{
    [Fact]
    public async Task A_device_that_its_own_late_hello_replaced_connects_again()
    {
        var script = new Script();
        await using var server = await ScriptedServer.StartAsync<LateHub, Script>(script);
        await using var signaling = ScriptedServer.Create(server);
        await ScriptedServer.ConnectAsync(signaling);
        var states = new List<SignalingStatus>();
        using var subscription = signaling.Status.Changes.Subscribe(states.Add);

        // The first connection breaks, the second hello fails, and the third connection is replaced by the second hello.
        script.Next.SetResult();
        await script.Fourth.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await signaling.Status.Changes.FirstAsync(static status => status.IsConnected).ToTask(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(states, static status => status.State == SignalingState.Disconnected);
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

            return JsonNode.Parse(ScriptedServer.Welcome);
        }

        private async Task ByeAsync(IClientProxy caller, string reason)
        {
            await script.Next.Task;
            await caller.SendAsync("Bye", reason, 0);
        }
    }
}
