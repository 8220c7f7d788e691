using CallInvite.Scenarios;
using CallInvite.Staging;
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

        var summary = time.Run(() => ScenarioRun.RunAsync(new WrongScenario(), new Stage(new SimulatedLines(time), new Timeline(time, output))));

        Assert.Equal(2, summary.Violations);
        Assert.Contains("instead of alice Busy", summary.Broken[0], StringComparison.Ordinal);
        Assert.Equal("bob did not hear alice.", summary.Broken[1]);
    }

    private sealed class WrongScenario : CallScenario
    {
        public override string Name => "wrong";

        public override string Story => "alice calls bob and expects something else.";

        public override IReadOnlyList<(string User, CallEndReason Reason)> Ends => [("alice", CallEndReason.Busy)];

        public override IReadOnlyList<(string Listener, string Speaker)> Talks => [("bob", "alice")];

        public override async Task PlayAsync(Stage stage)
        {
            var (alice, bob) = (await stage.ComeAsync("alice"), await stage.ComeAsync("bob"));
            var call = await alice.RingAsync(bob);
            await bob.RingsAsync();
            await call.CancelAsync();
            await bob.Sides[0].Call.Completion;
        }
    }
}
