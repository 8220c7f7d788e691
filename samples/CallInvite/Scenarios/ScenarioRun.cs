using CallInvite.Staging;
using CallInvite.Summary;

namespace CallInvite.Scenarios;

/// <summary>Runs a scenario and checks the rules.</summary>
internal static class ScenarioRun
{
    // The seconds until all work that the last states started is done.
    private const double Settling = 5;

    public static async Task<ScenarioSummary> RunAsync(Scenario scenario, Stage stage)
    {
        await using (stage)
        {
            stage.Timeline.Act($"{scenario.Name}: {scenario.Story}");
            await scenario.PlayAsync(stage);
            await stage.PassAsync(Settling);
            return ScenarioSummary.Of(scenario, stage, Rules.Check(scenario, stage));
        }
    }
}
