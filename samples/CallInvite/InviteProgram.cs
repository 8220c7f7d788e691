using System.CommandLine;
using CallInvite.Networks;
using CallInvite.Options;
using CallInvite.Scenarios;
using CallInvite.Summary;
using ZegoCallKit;
using ZegoCallKit.InMemory;

namespace CallInvite;

/// <summary>Parses the arguments, runs the scenario and returns the exit code.</summary>
internal sealed class InviteProgram(TextWriter output, TextWriter error)
{
    public async Task<int> RunAsync(IReadOnlyList<string> arguments)
    {
        var parsed = new ScenarioCommand(RunAsync).Parse(arguments);
        if (parsed.Errors is [var problem, ..])
        {
            await error.WriteLineAsync(problem.Message.ReplaceLineEndings(" "));
            return ExitCode.BadArguments;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
    }

    private async Task<int> RunAsync(ScenarioOptions options)
    {
        try
        {
            var summary = options.Servers.Count > 0 ? await RunThroughServersAsync(options) : Simulate(options);
            if (options.Json)
            {
                await output.WriteLineAsync(SummaryJson.Write(summary));
            }
            else
            {
                SummaryText.Write(summary, output);
            }

            return summary.Violations == 0 ? ExitCode.Success : ExitCode.Failed;
        }
        catch (ZegoException fault) when (options.Servers.Count > 0)
        {
            await error.WriteLineAsync($"{string.Join(" and ", options.Servers)} cannot be used: {fault.GetBaseException().Message.ReplaceLineEndings(" ")}");
            return ExitCode.Failed;
        }
    }

    private ScenarioSummary Simulate(ScenarioOptions options)
    {
        // The simulated clock advances from one due event to the next: an hour of waiting takes no time.
        var time = new SimulatedTime();
        return time.Run(() => options.Scenario.RunAsync(new ScenarioContext(new SimulatedNetwork(time), new Timeline(time, output))));
    }

    private async Task<ScenarioSummary> RunThroughServersAsync(ScenarioOptions options)
    {
        await using var network = new RingServerNetwork(options.Servers);
        return await options.Scenario.RunAsync(new ScenarioContext(network, new Timeline(TimeProvider.System, output)));
    }
}
