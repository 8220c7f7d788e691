using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

internal sealed class DevicesScenario() : Scenario("devices", "alice calls bob, whose phone and tablet ring; bob answers on the tablet, and declines the next call on the phone.")
{
    private const string Tablet = "bob-tablet";

    public override IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds =>
    [
        ("alice", CallEndReason.LocalHangUp),
        ("bob", CallEndReason.AnsweredElsewhere),
        (Tablet, CallEndReason.RemoteHangUp),
        ("alice", CallEndReason.Declined),
        ("bob", CallEndReason.Declined),
        (Tablet, CallEndReason.DeclinedElsewhere),
    ];

    public override IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => [("alice", Tablet), (Tablet, "alice")];

    protected override async Task PlayAsync(ScenarioContext context)
    {
        var (alice, phone) = await context.AddAliceAndBobAsync();
        var tablet = await context.AddDeviceAsync("bob", "tablet");
        var call = await alice.CallAsync(phone);
        var (onPhone, onTablet) = (await phone.WaitForCallAsync(), await tablet.WaitForCallAsync());
        await context.DelayAsync(1);
        await tablet.AcceptAsync(onTablet);
        await onPhone.Completion;
        await WaitForOthersAsync(1, call, onTablet);
        await context.DelayAsync(3);
        await alice.HangUpAsync(call);
        await onTablet.Completion;

        var second = await alice.CallAsync(phone);
        (onPhone, onTablet) = (await phone.WaitForCallAsync(), await tablet.WaitForCallAsync());
        context.Timeline.WriteAction("bob declines on the phone");
        await onPhone.DeclineAsync();
        await Task.WhenAll(second.Completion, onTablet.Completion);
        context.Expect(phone.Calls.MissedCalls.Current.Items.Count + tablet.Calls.MissedCalls.Current.Items.Count == 0, "A device of bob missed a call that bob answered or declined.");
    }
}
