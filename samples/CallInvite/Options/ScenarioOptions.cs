using CallInvite.Scenarios;

namespace CallInvite.Options;

/// <summary>The options from the command line.</summary>
internal sealed record ScenarioOptions
{
    /// <summary>Gets the scenario to run.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Gets the ring servers that carry the signals; empty for a hub in the simulation.</summary>
    public IReadOnlyList<Uri> Servers { get; init; } = [];

    /// <summary>Gets whether the summary is one line of JSON.</summary>
    public bool Json { get; init; }
}
