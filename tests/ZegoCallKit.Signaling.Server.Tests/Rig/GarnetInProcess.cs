using System.Globalization;
using Garnet;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>A Garnet server inside this process, on a free port of loopback; one for the whole run.</summary>
internal static class GarnetInProcess
{
    private static readonly Lazy<string> Started = new(Start);

    /// <summary>Gets where it is; the first use starts it.</summary>
    public static string Configuration => Started.Value;

    private static string Start()
    {
        var port = LoopbackPort.Find().ToString(CultureInfo.InvariantCulture);
#pragma warning disable CA2000 // It serves until the process ends.
        var server = new GarnetServer(["--port", port, "--bind", "127.0.0.1", "--lua", "--lua-transaction-mode", "true", "--memory", "64m", "--index", "4m", "-q", "true", "--logger-level", "Error"]);
#pragma warning restore CA2000
        server.Start();
        return $"127.0.0.1:{port},abortConnect=false";
    }
}
