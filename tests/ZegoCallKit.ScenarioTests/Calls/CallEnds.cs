using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Checks that the ends that the sides report are true, each on its own and all together.</summary>
internal static class CallEnds
{
    private static readonly CallPhase[] Under = [CallPhase.Connecting, CallPhase.InCall];
    private static readonly CallPhase[] Ringing = [CallPhase.Dialing, CallPhase.Ringing];
    private static readonly CallPhase[] All = [.. Ringing, .. Under];

    /// <summary>For each reason, the phases that a call may have reached before it ends, and the condition that must hold.</summary>
    private static readonly Dictionary<CallEndReason, (CallPhase[] From, Func<CallScene, CallWatch, bool> IsTrue)> Table = new()
    {
        [CallEndReason.LocalHangUp] = (Under, static (_, watch) => Did(watch, CallDeeds.Left) || HungUpAfterAccepting(watch) || (TookAnother(watch) && watch.Party.Busy != BusyPolicy.Hold)),
        [CallEndReason.RemoteHangUp] = ([CallPhase.Dialing, .. Under], CallTruths.OthersWent),
        [CallEndReason.Canceled] = ([CallPhase.Dialing], static (_, watch) => Did(watch, CallDeeds.Left | CallDeeds.CancelledSome) || TookAnother(watch)),
        [CallEndReason.CanceledByCaller] = ([CallPhase.Ringing, .. Under], CallTruths.CallerWithdrew),
        [CallEndReason.Declined] = (Ringing, static (scene, watch) => watch.Reached == CallPhase.Ringing ? Did(watch, CallDeeds.Declined | CallDeeds.DeclinedAsBusy) : CallTruths.SomebodyDeclined(scene, watch)),
        [CallEndReason.Busy] = ([CallPhase.Dialing], CallTruths.SomebodyWasBusy),
        [CallEndReason.NoAnswer] = ([CallPhase.Dialing], static (scene, watch) => Lasted(watch, watch.BeganAt, scene.Dials[watch.FirstId].Options.RingTimeout)),
        [CallEndReason.Missed] = ([CallPhase.Ringing], static (_, _) => true),
        [CallEndReason.AnsweredElsewhere] = ([CallPhase.Ringing, .. Under], static (scene, watch) => watch.Reached == CallPhase.Ringing ? CallTruths.AnotherDeviceAnswered(scene, watch) : CallTruths.AnotherDeviceLoggedIn(scene, watch)),
        [CallEndReason.DeclinedElsewhere] = ([CallPhase.Ringing], CallTruths.AnotherDeviceDeclined),
        [CallEndReason.KickedOut] = (Under, static (_, watch) => Did(watch, CallDeeds.Kicked)),
        [CallEndReason.LoggedInElsewhere] = (Under, CallTruths.AnotherDeviceLoggedIn),
        [CallEndReason.NetworkLost] = (Under, static (scene, watch) => scene.Weather.WasOffCloud(watch.User, TimeSpan.FromMinutes(20), watch.OverAt!.Value)),
        [CallEndReason.TokenExpired] = (Under, static (_, watch) => Did(watch, CallDeeds.Expired)),
        [CallEndReason.Abandoned] = ([CallPhase.InCall], CallTruths.WasAbandoned),
        [CallEndReason.PeerLost] = (Under, static (scene, watch) => CallTruths.PeersWereSilent(scene, watch) || CallTruths.PeersWereUnseen(scene, watch)),
        [CallEndReason.MaxDurationReached] = ([CallPhase.Dialing, .. Under], CallTruths.LastedLongEnough),
        [CallEndReason.NotFound] = (Under, static (_, watch) => watch.Call.Direction == CallDirection.Joined && watch.Seen.Count == 0),
        [CallEndReason.SignedOut] = (All, static (_, watch) => WentDown(watch)),
        [CallEndReason.Moved] = (Under, CallTruths.WasMoved),
        [CallEndReason.Transferred] = ([CallPhase.InCall], static (scene, watch) => Did(watch, CallDeeds.Moving) && CallTruths.Others(scene, watch).Any(other => other.User == watch.End!.By && other.AcceptedAt <= watch.OverAt)),
        [CallEndReason.Failed] = ([CallPhase.Dialing, .. Under], CallTruths.HadTrouble),
    };

    public static void Assert(CallScene scene)
    {
        foreach (var watch in scene.Watches)
        {
            var end = watch.End!;
            Xunit.Assert.Equal(end, watch.Call.State.Current.End);
#pragma warning disable VSTHRD002, xUnit1031 // It has completed.
            Xunit.Assert.Equal(end, watch.Call.Completion.GetAwaiter().GetResult());
#pragma warning restore VSTHRD002, xUnit1031
            var (from, isTrue) = Table[end.Reason];
            Xunit.Assert.True(from.Contains(watch.Reached), $"{Name(watch)} from {watch.Reached}");
            Xunit.Assert.True(isTrue(scene, watch), $"{Name(watch)} is not true");
            AssertRight(scene, watch);
            AssertMissed(scene, watch);
        }

        foreach (var call in scene.Watches.GroupBy(static watch => watch.Call.Id))
        {
            CallPairs.Assert(scene, [.. call]);
        }
    }

    public static string Name(CallWatch watch) => $"{watch.OverAt!.Value.TotalSeconds:0.000} {watch.Party.Name} {watch.Call.Id} {watch.Call.Direction} {watch.End}";

    // The call's inviter decides who may invite.
    private static void AssertRight(CallScene scene, CallWatch watch)
    {
        if (scene.Dials.TryGetValue(watch.Call.Id, out var dial) && dial.Options.WhoMayInvite == InviteRight.InviterOnly && dial.By.User.Id != watch.User)
        {
            Xunit.Assert.All(watch.InvitesMore, task => Xunit.Assert.False(task.IsCompletedSuccessfully, $"{watch.Party.Name} may invite to {watch.Call.Id}, which is {dial.By.Name}'s"));
        }
    }

    /// <summary>Returns whether the call is over because the device signed out or crashed.</summary>
    public static bool WentDown(CallWatch watch) => watch.Party.SignedOutAt.Contains(watch.OverAt!.Value);

    // A call that rang and was not answered is listed as missed; one that was answered is not. The same call can have been missed at another time as well, or twice at once.
    private static void AssertMissed(CallScene scene, CallWatch watch)
    {
        if (watch.Call.Direction == CallDirection.Incoming)
        {
            var (id, reason) = (watch.Call.Id, watch.End!.Reason);
            var missed = watch.Party.Watches.Count(side => IsMissed(side) && side.Call.Id == id && side.End!.Reason == reason && side.OverAt == watch.OverAt);
            var listed = watch.Party.Missed.Count(missed => missed.CallId == id && missed.Reason == reason && scene.At(missed.At) == watch.OverAt);

            // An invitation to the same call that waited unseen can have been canceled at the same time.
            var mayBeHidden = watch.Party.Busy != BusyPolicy.Reject && watch.Party.Busy != BusyPolicy.Hold;
            Xunit.Assert.True(missed == listed || (missed < listed && mayBeHidden), $"{Name(watch)} is {(missed > listed ? "not " : "")}listed as missed");
        }
    }

    private static bool IsMissed(CallWatch watch) => watch is { Reached: CallPhase.Ringing, End.Reason: CallEndReason.Missed or CallEndReason.CanceledByCaller };

    private static bool Did(CallWatch watch, CallDeeds deeds) => (watch.Deeds & deeds) != CallDeeds.None;

    // The user hung up a call that rang when the step began, and accepted it just before.
    private static bool HungUpAfterAccepting(CallWatch watch) => Did(watch, CallDeeds.Declined) && watch.AcceptedAt is not null;

    private static bool TookAnother(CallWatch watch) => watch.Party.AcceptedAtAll.Contains(watch.OverAt!.Value);

    private static bool Lasted(CallWatch watch, TimeSpan since, TimeSpan duration) => watch.OverAt!.Value - since >= duration;
}
