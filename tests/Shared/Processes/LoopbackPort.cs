using System.Net;
using System.Net.Sockets;

namespace ZegoCallKit.TestProcesses;

/// <summary>Finds ports of loopback that nobody uses.</summary>
internal static class LoopbackPort
{
    public static int Find()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
