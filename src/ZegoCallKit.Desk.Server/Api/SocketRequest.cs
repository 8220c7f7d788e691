using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Server.Api;

/// <summary>Accepts a WebSocket request and runs the connection.</summary>
internal static class SocketRequest
{
    public static async Task RunAsync(HttpContext context, Func<WebSocket, Task> run)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new ApiError("This is the address of a WebSocket."), ApiJson.Default.ApiError, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = WireProtocol.KeepAliveInterval,
            KeepAliveTimeout = WireProtocol.KeepAliveTimeout,
        }).ConfigureAwait(false);
        await run(socket).ConfigureAwait(false);
    }
}
