using System.Diagnostics;
using Xunit;
using ZegoCallKit.TestProcesses;

namespace ZegoCallKit.Samples.Tests;

/// <summary>GroupCall as a process of its own.</summary>
internal sealed class CallProcess : ChildProcess
{
    private CallProcess(Process process)
        : base(process)
    {
    }

    /// <summary>Starts the program and waits until a participant has joined.</summary>
    public static async Task<CallProcess> StartAsync(string participant, params string[] arguments) => new(await StartAsync(Start(arguments), $"{participant} joins"));

    /// <summary>Runs the program to its end.</summary>
    public static async Task<ProgramRun> RunAsync(params string[] arguments)
    {
        var start = Start(arguments);
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new ProgramRun(process.ExitCode, await output, await error);
    }

    private static ProcessStartInfo Start(string[] arguments) => new("dotnet", [SampleProgram.PathOf("GroupCall"), .. arguments]);
}
