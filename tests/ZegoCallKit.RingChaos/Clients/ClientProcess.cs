using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingChaos.Clients;

/// <summary>Some devices in a process of their own.</summary>
internal sealed class ClientProcess : ChildProcess
{
    private ClientProcess(Process process)
        : base(process)
    {
    }

    /// <summary>Starts the process and waits until all its devices are connected.</summary>
    public static async Task<ClientProcess> StartAsync(ClientPlan plan, Action<string> onLine)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false, RedirectStandardInput = true };
        start.ArgumentList.Add("client");
        start.ArgumentList.Add(JsonSerializer.Serialize(plan));
        return new ClientProcess(await StartAsync(start, ClientWords.Ready, onLine));
    }

    public Task TellAsync(string word) => WriteLineAsync(word);

    public Task TellAsync(string word, long number) => WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{word} {number}"));
}
