using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http.Connections.Client;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>Opens WebSockets with a token in a header, and reports the HTTP status with which a server refused.</summary>
internal sealed class SocketOpener(Action<ClientWebSocketOptions>? configure, string token)
{
    public async ValueTask<WebSocket> OpenAsync(WebSocketConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        try
        {
            configure?.Invoke(socket.Options);
            socket.Options.CollectHttpResponseDetails = true;
            socket.Options.SetRequestHeader("Authorization", "Bearer " + token);
            await socket.ConnectAsync(context.Uri, cancellationToken).ConfigureAwait(false);
            return socket;
        }
        catch (WebSocketException fault) when (socket.HttpStatusCode is not (default(HttpStatusCode) or HttpStatusCode.SwitchingProtocols))
        {
            socket.Dispose();
            throw new HttpRefusedException(socket.HttpStatusCode, fault);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
