using CallInvite.Networks;
using CallInvite.Scenarios;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.InMemory;
using CallScenario = CallInvite.Scenarios.Scenario;

namespace ZegoCallKit.Samples.Tests.CallInvite;

public sealed class RulesTests
{
    [Fact]
    public void A_scenario_that_ends_otherwise_or_in_silence_is_told()
    {
        var time = new SimulatedTime();
        using var output = new StringWriter();

        var summary = time.Run(() => new WrongScenario().RunAsync(new ScenarioContext(new SimulatedNetwork(time), new Timeline(time, output))));

        Assert.Equal(2, summary.Violations);
        Assert.Contains("instead of alice Busy", summary.Broken[0], StringComparison.Ordinal);
        Assert.Equal("bob did not hear alice.", summary.Broken[1]);
    }

    private sealed class WrongScenario() : CallScenario("wrong", "alice calls bob and expects something else.")
    {
        public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds => [("alice", CallEndReason.Busy)];

        public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => [("bob", "alice")];

        protected override async Task PlayAsync(ScenarioContext context)
        {
            var (alice, bob) = await context.AddAliceAndBobAsync();
            var call = await alice.CallAsync(bob);
            await bob.WaitForCallAsync();
            await call.CancelAsync();
            await bob.ObservedCalls[0].Call.Completion;
        }
    }
}
