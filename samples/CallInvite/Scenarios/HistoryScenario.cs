using CallInvite.Participants;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class HistoryScenario() : Scenario("history", "alice calls bob three times: bob answers, declines, and misses the call. Both read their histories.")
{
    // A server writes the last entry after it has reported the end.
    private const int Attempts = 10;

    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds =>
    [
        ("alice", CallEndReason.LocalHangUp),
        ("bob", CallEndReason.RemoteHangUp),
        ("alice", CallEndReason.Declined),
        ("bob", CallEndReason.Declined),
        ("alice", CallEndReason.Canceled),
        ("bob", CallEndReason.CanceledByCaller),
    ];

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, bob, outgoing, incoming) = await StartCallAsync(context);
        await context.DelayAsync(3);
        await alice.HangUpAsync(outgoing);
        await incoming.Completion;
        var declined = await alice.CallAsync(bob);
        await (await bob.WaitForCallAsync()).DeclineAsync();
        await declined.Completion;
        var missed = await alice.CallAsync(bob);
        var rings = await bob.WaitForCallAsync();
        await missed.CancelAsync();
        await rings.Completion;

        await ExpectAsync(context, alice, CallDirection.Outgoing, [CallOutcome.Canceled, CallOutcome.Declined, CallOutcome.Answered]);
        await ExpectAsync(context, bob, CallDirection.Incoming, [CallOutcome.Missed, CallOutcome.Declined, CallOutcome.Answered]);
    }

    private static async Task ExpectAsync(ScenarioContext context, Participant user, CallDirection direction, IReadOnlyList<CallOutcome> outcomes)
    {
        IReadOnlyList<CallHistoryEntry> entries = [];
        for (var attempt = 0; attempt < Attempts && !IsExpected(entries, direction, outcomes); attempt++)
        {
            await context.DelayAsync(attempt == 0 ? 0 : 1);
            entries = (await user.Calls.History.ReadAsync()).Entries;
        }

        context.Timeline.WriteNote(user.Name, $"history: {string.Join(", ", entries)}");
        context.Expect(IsExpected(entries, direction, outcomes), $"The history of {user.Name} is {string.Join(", ", entries)}.");
    }

    private static bool IsExpected(IReadOnlyList<CallHistoryEntry> entries, CallDirection direction, IReadOnlyList<CallOutcome> outcomes) =>
        entries.Select(static entry => entry.Outcome).SequenceEqual(outcomes) && entries.All(entry => entry.Direction == direction) && entries[^1].Duration is not null;
}
