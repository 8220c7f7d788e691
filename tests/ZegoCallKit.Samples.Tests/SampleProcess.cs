using System.Diagnostics;
using Xunit;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.Samples.Tests;

/// <summary>Runs a sample as a process of its own.</summary>
internal static class SampleProcess
{
    // Long enough for a busy machine; a test that passes never waits for it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs a sample to its end.</summary>
    /// <param name="sample">The name of the sample.</param>
    /// <param name="arguments">Its arguments.</param>
    public static Task<ProgramRun> RunAsync(string sample, params string[] arguments) => RunAsync(sample, arguments, new Dictionary<string, string?>(StringComparer.Ordinal));

    /// <summary>Runs a sample to its end.</summary>
    /// <param name="sample">The name of the sample.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="variables">The environment variables that it sees differently from this process; <see langword="null"/> for those that it does not see.</param>
    public static async Task<ProgramRun> RunAsync(string sample, string[] arguments, IReadOnlyDictionary<string, string?> variables)
    {
        using var process = Start(sample, arguments, variables);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await WaitAsync(process);
        return new ProgramRun(process.ExitCode, await output, await error);
    }

    /// <summary>Waits until a sample has ended; one that does not is ended by force.</summary>
    public static async Task WaitAsync(Process process)
    {
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>Starts a sample.</summary>
    public static Process Start(string sample) => Start(sample, [], new Dictionary<string, string?>(StringComparer.Ordinal));

    private static Process Start(string sample, string[] arguments, IReadOnlyDictionary<string, string?> variables)
    {
        var start = new ProcessStartInfo("dotnet", [SampleProgram.PathOf(sample), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
