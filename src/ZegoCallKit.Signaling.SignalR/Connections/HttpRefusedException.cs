using System.Net;

namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>The exception that is thrown when the server answers a WebSocket request with an HTTP status.</summary>
internal sealed class HttpRefusedException(HttpStatusCode status, Exception innerException) : Exception($"the server answered with the HTTP status {(int)status}", innerException)
{
    public HttpStatusCode Status => status;
}
