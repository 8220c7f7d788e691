using System.Diagnostics;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.RingServer.Tests;

/// <summary>The scenarios of CallInvite through a server in a process of its own, in real time.</summary>
public sealed class CallInviteTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData("cancel")]
    [InlineData("simultaneous")]
    [InlineData("group")]
    public async Task No_rule_is_broken(string scenario)
    {
        await using var server = await ServerProcess.StartAsync(LoopbackPort.Find(), _data);
        var same = new UriBuilder(server.Address) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority);

        var (code, output, error) = await RunAsync("--scenario", scenario, "--url", server.Address.OriginalString, "--url", same, "--json");

        Assert.True(code == 0, output + error);
        Assert.EndsWith("\"violations\":0}", output.TrimEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crash")]
    [InlineData("reconnect")]
    public async Task What_only_a_simulation_can_do_is_refused(string scenario)
    {
        var (code, output, error) = await RunAsync("--scenario", scenario, "--url", "http://localhost:5080");

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("only with answer, decline, busy, cancel, timeout, simultaneous, devices", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:5080", 2)]
    [InlineData("http://127.0.0.1:9", 1)]
    public async Task A_server_that_cannot_be_used_is_named(string server, int expected)
    {
        var (code, _, error) = await RunAsync("--url", server);

        Assert.Equal(expected, code);
        Assert.NotEmpty(error);
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);

    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[SampleProgram.PathOf("CallInvite"), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
