using System.Diagnostics;
using Xunit;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.Samples.Tests;

/// <summary>Samples whose output accepts no more end in an orderly way, and report it with their exit code.</summary>
public sealed class OutputTests
{
    [Theory]
    [InlineData("GroupCall", "--seconds 1", ">/dev/full")]
    [InlineData("GroupCall", "--seconds 1 --json", ">&-")]
    [InlineData("GroupCall", "--help", ">/dev/full")]
    [InlineData("CallInvite", "--scenario answer", ">/dev/full")]
    [InlineData("CallInvite", "--scenario answer", ">&-")]
    [InlineData("InCall", "--help", ">/dev/full")]
    public async Task An_output_that_is_full_or_closed_ends_no_sample_by_force(string sample, string arguments, string output) =>
        Assert.Equal((1, "The program could not write to the standard output."), await RunAsync(sample, arguments, output));

    [Theory]
    [InlineData("Call", "", ">/dev/full")]
    [InlineData("Call", "", ">&-")]
    [InlineData("Observability", "", ">/dev/full")]
    [InlineData("Observability", "--help", ">&-")]
    [InlineData("Replay", "", ">/dev/full")]
    [InlineData("Replay", "--help", ">&-")]
    [InlineData("Worker", "--help", ">/dev/full")]
    public async Task A_sample_that_writes_to_the_console_says_in_one_line_that_it_cannot(string sample, string arguments, string output)
    {
        var (code, error) = await RunAsync(sample, arguments, output);

        Assert.Equal(1, code);
        Assert.StartsWith("The program could not continue: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error);
    }

    private static async Task<(int Code, string Error)> RunAsync(string sample, string arguments, string output)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "Only Linux has a device that is always full.");
        var start = new ProcessStartInfo("sh", ["-c", $"exec dotnet {SampleProgram.PathOf(sample)} {arguments} {output}"]) { RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, error.Trim());
    }
}
