using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Xunit;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.Tool.Tests.Desks;

/// <summary>The tool as a process of its own, which a test can kill.</summary>
internal sealed class ToolProcess : ChildProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ChannelReader<string> _lines;

    private ToolProcess(Process process, ChannelReader<string> lines)
        : base(process) => _lines = lines;

    /// <summary>Starts a desk and waits until it is ready.</summary>
    public static Task<ToolProcess> StartDeskAsync(int port, params string[] options) =>
        StartAsync("\"url\"", ["desk", "--port", port.ToString(CultureInfo.InvariantCulture), "--json", .. options]);

    /// <summary>Lets a user join the room lobby, and waits until that has happened.</summary>
    public static Task<ToolProcess> JoinAsync(int port, string user) => StartAsync($"{user} is in lobby", ["join", "lobby", "--user", user, "--url", AddressOf(port).ToString()]);

    public static Uri AddressOf(int port) => new($"http://localhost:{port}");

    /// <summary>Waits for a line that contains a text.</summary>
    public async Task UntilAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, TestContext.Current.CancellationToken);
        while (!(await _lines.ReadAsync(either.Token)).Contains(text, StringComparison.Ordinal))
        {
        }
    }

    private static async Task<ToolProcess> StartAsync(string ready, string[] arguments)
    {
        var lines = Channel.CreateUnbounded<string>();
        var start = new ProcessStartInfo("dotnet", [Path.Join(AppContext.BaseDirectory, "ZegoCallKit.Tool.dll"), .. arguments]);
        return new ToolProcess(await StartAsync(start, ready, line => lines.Writer.TryWrite(line)), lines.Reader);
    }
}
