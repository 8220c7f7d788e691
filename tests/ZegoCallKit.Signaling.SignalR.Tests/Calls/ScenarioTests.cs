using CallInvite.Scenarios;
using ZegoCallKit.Signaling.SignalR.Tests.Rig;
using CallScenario = CallInvite.Scenarios.Scenario;

namespace ZegoCallKit.Signaling.SignalR.Tests.Calls;

/// <summary>The scenarios of the sample CallInvite, which its own tests run in simulated time, through servers.</summary>
public sealed class ScenarioTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Servers _servers = Setup.Create();

    [Fact]
    public async Task Every_scenario_that_cuts_no_network_ends_as_in_the_simulation()
    {
        await _servers.StartAsync();

        // They mostly wait, so they run at the same time.
        var broken = await Task.WhenAll(ScenarioCatalog.All.Where(static scenario => !scenario.NeedsSimulation).Select(PlayAsync));

        Assert.True(broken.All(static story => story is null), string.Join(Environment.NewLine, broken.OfType<string>()));
        Assert.Empty(_servers.Errors);
    }

    public ValueTask DisposeAsync() => _servers.DisposeAsync();

    /// <summary>Runs a scenario.</summary>
    /// <returns>What happened, if a rule was broken; otherwise <see langword="null"/>.</returns>
    private async Task<string?> PlayAsync(CallScenario scenario)
    {
        using var story = new StringWriter();
        await using var network = new ScenarioNetwork(_servers, scenario.Name);
        try
        {
            var summary = await scenario.RunAsync(new ScenarioContext(network, new Timeline(TimeProvider.System, story))).WaitAsync(Patience, TestContext.Current.CancellationToken);
            return summary.Violations == 0 ? null : $"{string.Join(Environment.NewLine, summary.Broken)}{Environment.NewLine}{story}";
        }
#pragma warning disable CA1031 // The test fails with it, and with the other scenarios that failed.
        catch (Exception fault) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return $"{scenario.Name}: {fault}{Environment.NewLine}{story}";
        }
    }
}
