using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ZegoCallKit.Desk.Tests.Support;

/// <summary>A server that closes every connection of an engine with one code.</summary>
internal sealed class OtherDesk : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _connections;

    private OtherDesk(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public int Connections => Volatile.Read(ref _connections);

    public static async Task<OtherDesk> StartAsync(int code, string reason)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var desk = new OtherDesk(app);
        app.UseWebSockets();
        app.Map("/desk/engine", async (HttpContext context) =>
        {
            Interlocked.Increment(ref desk._connections);
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            var buffer = new byte[4_096];
            await socket.ReceiveAsync(buffer, context.RequestAborted);
            await socket.CloseAsync((WebSocketCloseStatus)code, reason, context.RequestAborted);
        });
        await app.StartAsync();
        return desk;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
