using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class HandsScenario() : Scenario("hands", "bob raises a hand in alice's call, shows a role and claps.")
{
    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds => [("alice", CallEndReason.LocalHangUp), ("bob", CallEndReason.RemoteHangUp), ("carol", CallEndReason.RemoteHangUp)];

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob) = await context.AddAliceAndBobAsync();
        var carol = await context.AddAsync("carol");
        var call = await alice.CallAsync(bob, carol);
        var (bobsCall, carolsCall) = (await bob.WaitForCallAsync(), await carol.WaitForCallAsync());
        await bob.AcceptAsync(bobsCall);
        await carol.AcceptAsync(carolsCall);
        await WaitForOthersAsync(2, call, bobsCall, carolsCall);

        var claps = Task.WhenAll(new[] { call, carolsCall }.Select(static side => side.Reactions.FirstAsync().ToTask()));
        context.Timeline.WriteAction("bob raises a hand, shows a role and claps");
        await bobsCall.RaiseHandAsync();
        await bobsCall.SetAttributesAsync(new Dictionary<string, string> { ["role"] = "speaker" });
        await bobsCall.ReactAsync("👏");
        foreach (var side in new[] { call, carolsCall })
        {
            await WaitUntilAsync(side, state => state.Members[bob.User.Id].Status is { IsHandRaised: true } status && status.Attributes.GetValueOrDefault("role") == "speaker");
        }

        context.Expect((await claps).All(clap => clap.User.Id == bob.User.Id && clap.Text == "👏"), "The reaction is not the one that bob sent.");
        await bobsCall.LowerHandAsync();
        await WaitUntilAsync(call, state => !state.Members[bob.User.Id].Status.IsHandRaised);
        context.Timeline.WriteAction("alice hangs up for all");
        await call.EndForAllAsync();
        await Task.WhenAll(bobsCall.Completion, carolsCall.Completion);
    }
}
