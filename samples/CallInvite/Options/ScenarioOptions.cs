using CallInvite.Scenarios;

namespace CallInvite.Options;

/// <summary>What the user asked for on the command line.</summary>
internal sealed record ScenarioOptions
{
    /// <summary>What happens.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Whether the summary is one line of JSON.</summary>
    public bool Json { get; init; }
}
