using System.Diagnostics;
using System.Globalization;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.TestNodes;

/// <summary>A node of the ring server in a process of its own: the program ZegoCallKit.RingChaos with the word <c>node</c>.</summary>
internal sealed class NodeProcess : ChildProcess
{
    /// <summary>The line with which a node says that it is ready.</summary>
    public const string Ready = "node ready";

    /// <summary>The word, followed by milliseconds, that sets a node's clock wrong.</summary>
    public const string Clock = "clock ";

    /// <summary>How the line begins with which a node says that it has issued a token for a room, before the user.</summary>
    public const string RoomToken = "room token of ";

    /// <summary>The option for how many messages a node accepts of a device in a second; with it, everything else that a test sends is within its limits, and the node issues tokens for rooms.</summary>
    public const string Rate = "--rate";

    private NodeProcess(Process process)
        : base(process)
    {
    }

    /// <summary>Starts a node and waits until it is ready.</summary>
    /// <param name="program">The path of ZegoCallKit.RingChaos.</param>
    /// <param name="port">Where it listens.</param>
    /// <param name="redis">The Redis that keeps everything; <see langword="null"/> for the memory, with a journal.</param>
    /// <param name="data">The folder of the journal.</param>
    /// <param name="key">Signs the tokens.</param>
    /// <param name="rate">See <see cref="Rate"/>; <see langword="null"/> for the limits of the product.</param>
    /// <param name="onLine">Called for each line that it prints.</param>
    public static async Task<NodeProcess> StartAsync(string program, int port, string? redis, string data, string key, int? rate, Action<string> onLine)
    {
        var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardInput = true };
        string[] store = redis is null ? [] : ["--redis", redis];
        string[] limits = rate is null ? [] : [Rate, rate.Value.ToString(CultureInfo.InvariantCulture)];
        foreach (var argument in (string[])["node", "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"), "--data", data, "--dev-sign-in", "off", .. store, .. limits])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Calls__SigningKey"] = key;
        return new NodeProcess(await StartAsync(start, Ready, onLine));
    }

    /// <summary>Sets the node's clock wrong.</summary>
    public Task SetClockAsync(TimeSpan offset) => WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Clock}{(long)offset.TotalMilliseconds}"));
}
