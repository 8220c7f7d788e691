using System.Text.Json.Serialization;
using CallInvite.Scenarios;
using CallInvite.Staging;

namespace CallInvite.Summary;

/// <summary>The outcome of a scenario. Its property names are those of the JSON.</summary>
internal sealed record ScenarioSummary
{
    public required string Scenario { get; init; }

    /// <summary>Gets every side of every call, in the order in which they began.</summary>
    public required IReadOnlyList<SideSummary> Sides { get; init; }

    /// <summary>Gets the number of broken rules.</summary>
    public int Violations => Broken.Count;

    /// <summary>Gets the broken rules.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Broken { get; init; } = [];

    public static ScenarioSummary Of(Scenario scenario, Stage stage, IReadOnlyList<string> broken) => new()
    {
        Scenario = scenario.Name,
        Sides = [.. stage.Sides.Select(SideSummary.Of)],
        Broken = broken,
    };
}
