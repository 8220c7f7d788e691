using System.Text.Json.Serialization;
using CallInvite.Scenarios;

namespace CallInvite.Summary;

/// <summary>The outcome of a scenario. Its property names are those of the JSON.</summary>
internal sealed record ScenarioSummary
{
    public required string Scenario { get; init; }

    /// <summary>Gets the calls of all users, in the order in which they began.</summary>
    public required IReadOnlyList<CallSummary> Calls { get; init; }

    /// <summary>Gets the number of broken rules.</summary>
    public int Violations => Broken.Count;

    /// <summary>Gets the broken rules.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Broken { get; init; } = [];

    public static ScenarioSummary Of(Scenario scenario, ScenarioContext context, IReadOnlyList<string> broken) => new()
    {
        Scenario = scenario.Name,
        Calls = [.. context.ObservedCalls.Select(CallSummary.Of)],
        Broken = broken,
    };
}
