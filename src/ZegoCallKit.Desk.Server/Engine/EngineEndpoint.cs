using Microsoft.AspNetCore.Http;
using ZegoCallKit.Desk.Server.Api;
using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Accepts the WebSockets of participants.</summary>
internal sealed class EngineEndpoint(DeskHub hub)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new ApiError("This is the address of a WebSocket: see docs/concepts/desk-protocol.md."), ApiJson.Default.ApiError, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            KeepAliveInterval = WireProtocol.KeepAliveInterval,
            KeepAliveTimeout = WireProtocol.KeepAliveTimeout,
        }).ConfigureAwait(false);
        await hub.RunAsync(new ParticipantConnection(hub, socket)).ConfigureAwait(false);
    }
}
