using CallInvite.Staging;
using CallInvite.Summary;

namespace CallInvite.Scenarios;

/// <summary>Lets a scenario happen and judges it.</summary>
internal static class ScenarioRun
{
    // What the last states set in motion is over by then.
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
