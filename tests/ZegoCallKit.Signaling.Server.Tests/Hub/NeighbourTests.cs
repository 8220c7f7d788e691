using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR.Client;
using ZegoCallKit.Signaling.Server.Tests.Rig;

namespace ZegoCallKit.Signaling.Server.Tests.Hub;

/// <summary>The other endpoints of a host work as before.</summary>
public sealed class NeighbourTests
{
    [Fact]
    public async Task Another_hub_of_the_host_still_takes_types_of_its_own()
    {
        await using var rig = await ServerRig.StartAsync(map: static app => app.MapHub<Chat>("/chat"));
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(new Uri(rig.Nodes[0].Urls.First()), "/chat")).Build();
        await hub.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal("hello back", (await hub.InvokeAsync<Line>("Echo", new Line("hello"), TestContext.Current.CancellationToken)).Text);
    }

    private sealed record Line(string Text);

    private sealed class Chat : Microsoft.AspNetCore.SignalR.Hub
    {
        public Line Echo(Line line) => new(line.Text + " back");
    }
}
