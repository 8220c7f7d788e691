using GroupCall;

namespace ZegoCallKit.Samples.Tests;

/// <summary>The output and exit code of a run of GroupCall.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the program with arguments that end it before the call begins.</summary>
    public static async Task<ProgramRun> WithAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new CallProgram(new CallHost { Output = output, Error = error }).RunAsync(arguments);
        return new ProgramRun(code, output.ToString(), error.ToString());
    }
}
