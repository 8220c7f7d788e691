using System.Diagnostics;
using Xunit;

namespace ZegoCallKit.Tool.Tests;

/// <summary>An output that accepts no more ends the tool in an orderly way, and the exit code reports it.</summary>
public sealed class OutputTests
{
    [Theory]
    [InlineData("--help", ">/dev/full")]
    [InlineData("completion bash", ">&-")]
    [InlineData("token make alice --json", ">/dev/full")]
    public async Task A_full_or_closed_output_is_a_failure_and_no_crash(string arguments, string output)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        var start = new ProcessStartInfo("sh", ["-c", $"exec dotnet {Path.Join(AppContext.BaseDirectory, "ZegoCallKit.Tool")}.dll {arguments} {output}"])
        {
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment = { ["ZEGO_APP_ID"] = "1", ["ZEGO_SERVER_SECRET"] = "0123456789abcdef0123456789abcdef" },
        };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal("The program could not write to the standard output.", error.Trim());
        Assert.Equal(ExitCode.Failed, process.ExitCode);
    }
}
