using System.CommandLine;
using CallInvite.Options;
using CallInvite.Scenarios;
using CallInvite.Staging;
using CallInvite.Summary;
using ZegoCallKit.InMemory;

namespace CallInvite;

/// <summary>Parses the arguments, runs the scenario and returns the exit code.</summary>
internal sealed class InviteProgram(TextWriter output, TextWriter error)
{
    public int Run(IReadOnlyList<string> arguments)
    {
        var parsed = new ScenarioCommand(Run).Parse(arguments);
        if (parsed.Errors is [var problem, ..])
        {
            error.WriteLine(problem.Message.ReplaceLineEndings(" "));
            return ExitCode.BadArguments;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private int Run(ScenarioOptions options)
    {
        // The simulated clock advances from one due event to the next: an hour of waiting takes no time.
        var time = new SimulatedTime();
        var timeline = new Timeline(time, output);
        var summary = time.Run(() => ScenarioRun.RunAsync(options.Scenario, new Stage(time, timeline)));
        if (options.Json)
        {
            output.WriteLine(SummaryJson.Write(summary));
        }
        else
        {
            SummaryText.Write(summary, output);
        }

        return summary.Violations == 0 ? ExitCode.Success : ExitCode.RulesBroken;
    }
}
