namespace ZegoCallKit.Signaling.SignalR.Connections;

/// <summary>The exception that is thrown when a connection ended before it was established, with a reason of the server.</summary>
internal sealed class LinkEndedException(LinkEnd end) : Exception($"the server ended the connection: {end.Detail}", end.Error)
{
    public LinkEnd End => end;
}
