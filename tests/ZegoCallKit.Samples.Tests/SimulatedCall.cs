using System.Text.Json;
using GroupCall;
using GroupCall.Options;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.Samples.Tests;

/// <summary>A whole call in simulated time.</summary>
/// <param name="ExitCode">The exit code of the program.</param>
/// <param name="Output">The output of the program.</param>
/// <param name="Elapsed">The duration on the simulated clock.</param>
internal sealed record SimulatedCall(int ExitCode, string Output, TimeSpan Elapsed)
{
    public JsonElement Summary => JsonDocument.Parse(Output.TrimEnd('\n').Split('\n')[^1]).RootElement;

    public int Number(string property) => Summary.GetProperty(property).GetInt32();

    public string[] Errors => [.. Summary.GetProperty("errors").EnumerateArray().Select(error => error.GetString()!)];

    /// <summary>Runs a call.</summary>
    /// <param name="options">The options.</param>
    /// <param name="interruptAfter">The time at which to press Ctrl+C.</param>
    public static SimulatedCall Run(CallOptions options, TimeSpan? interruptAfter = null)
    {
        var time = new SimulatedTime();
        using var interrupt = new CancellationTokenSource(interruptAfter ?? Timeout.InfiniteTimeSpan, time);
        using var output = new StringWriter();
        var program = new CallProgram(new CallHost { Time = time, Scheduler = time.Scheduler, Output = output, Error = output });
        var code = time.Run(() => program.RunAsync(options with { Json = true }, interrupt.Token));
        return new SimulatedCall(code, output.ToString(), time.Elapsed);
    }
}
