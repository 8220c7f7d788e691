using System.Diagnostics;
using System.Globalization;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingChaos.Servers;

/// <summary>A node of the ring server in a process of its own.</summary>
internal sealed class NodeProcess : ChildProcess
{
    private NodeProcess(Process process)
        : base(process)
    {
    }

    public static async Task<NodeProcess> StartAsync(int port, string redis, string data, string key, Action<string> onLine)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardInput = true };
        foreach (var argument in new[] { "node", "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), "--data", data, "--redis", redis, "--dev-sign-in", "off" })
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Calls__SigningKey"] = key;
        return new NodeProcess(await StartAsync(start, NodeProgram.Ready, onLine));
    }

    /// <summary>Sets the node's clock wrong.</summary>
    public Task SetClockAsync(TimeSpan offset) => WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{NodeProgram.Clock}{(long)offset.TotalMilliseconds}"));
}
