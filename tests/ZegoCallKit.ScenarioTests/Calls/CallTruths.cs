using System.Collections.Immutable;
using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Checks the conditions under which the end that a side reports is true.</summary>
internal static class CallTruths
{
    // The time without contact after which the cloud removes a user.
    private static readonly TimeSpan CloudPatience = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan LongestFailing = TimeSpan.FromSeconds(30);

    /// <summary>Returns whether another user's part in the call had ended before, had been replaced by another call, or had been ended by the cloud.</summary>
    public static bool OthersWent(CallScene scene, CallWatch watch) =>
        Others(scene, watch).Any(other => other.OverAt <= watch.OverAt || GivenUp(scene, other, watch.OverAt!.Value))
        || (watch.End!.By is { } by && WentOver(scene, watch.Call.Id, by));

    /// <summary>Returns whether the cloud, the server or another device of the user had removed the user.</summary>
    public static bool GivenUp(CallScene scene, CallWatch watch, TimeSpan until) =>
        scene.Weather.WasOffCloud(watch.User, CloudPatience, until) || (watch.Deeds & (CallDeeds.Kicked | CallDeeds.Expired)) != CallDeeds.None || WasReplaced(scene, watch, until);

    /// <summary>Returns whether the user who is said to have withdrawn the invitation did so, by leaving the call or withdrawing the invitation, or whether it expired.</summary>
    public static bool CallerWithdrew(CallScene scene, CallWatch watch) =>
        watch.End!.By is { } by
        && (WentOver(scene, watch.Call.Id, by) || scene.Watches.Any(other => other.User == by && other.Call.Id == watch.Call.Id && (other.OverAt <= watch.OverAt || other.Withdrawn.Contains(watch.User))));

    public static bool SomebodyDeclined(CallScene scene, CallWatch watch) =>
        watch.End!.By is { } by && Others(scene, watch).Any(other => other.User == by && other.OverAt <= watch.OverAt && other.Deeds.HasFlag(CallDeeds.Declined));

    public static bool SomebodyWasBusy(CallScene scene, CallWatch watch) =>
        scene.Parties.Any(party => party.User.Id != watch.User && TurnedDown(party, watch))
        || Others(scene, watch).Any(other => other.OverAt <= watch.OverAt && other.Deeds.HasFlag(CallDeeds.DeclinedAsBusy));

    /// <summary>Returns whether another device of the user was in the call, or entering it, when this device rang or shortly before.</summary>
    public static bool AnotherDeviceAnswered(CallScene scene, CallWatch watch) =>
        Own(scene, watch).Any(other => other.AcceptedAt <= watch.OverAt && (other.OverAt ?? TimeSpan.MaxValue) >= watch.BeganAt - CallWeather.LongestWay);

    public static bool AnotherDeviceDeclined(CallScene scene, CallWatch watch) =>
        Own(scene, watch).Any(other => other.OverAt <= watch.OverAt && (other.Deeds & (CallDeeds.Declined | CallDeeds.DeclinedAsBusy)) != CallDeeds.None && other.End!.Reason == CallEndReason.Declined)
        || scene.Parties.Any(party => party.User.Id == watch.User && TurnedDown(party, watch));

    public static bool AnotherDeviceLoggedIn(CallScene scene, CallWatch watch) =>
        scene.Watches.Any(other => other != watch && other.User == watch.User && other.AcceptedAt <= watch.OverAt && (other.OverAt ?? TimeSpan.MaxValue) >= watch.AcceptedAt - CallWeather.LongestWay);

    /// <summary>Returns whether this side dialed with required peers, and one of them was absent or silent for the configured time.</summary>
    public static bool WasAbandoned(CallScene scene, CallWatch watch)
    {
        var dialled = scene.Dials.Where(dial => dial.Value.By == watch.Party && (dial.Key == watch.FirstId || WentOver(scene, dial.Key, watch.User))).Select(static dial => dial.Value);
        return dialled.Any(dial => WasAbandoned(scene, watch, dial.Options));
    }

    private static bool WasAbandoned(CallScene scene, CallWatch watch, InviteOptions options)
    {
        var since = watch.OverAt!.Value - options.LeaveWhenAbsentFor;
        return since >= watch.EnteredAt && options.RequiredPeers.Any(peer => peer != watch.User && !Others(scene, watch).Any(other => other.User == peer && WasThere(scene, watch, other, since) && !HadLeftRoom(watch, peer, since)));
    }

    /// <summary>
    /// Returns whether no member was present for the whole time; in a call that ends with its inviter, only the inviter counts. A member that saw this user leave the room no longer
    /// counts the user as a member, and sends nothing to a device that does not know yet that it was removed.
    /// </summary>
    public static bool PeersWereSilent(CallScene scene, CallWatch watch)
    {
        var since = watch.OverAt!.Value - CallScene.Silence;
        var inviter = InviterWhoEnds(scene, watch);
        return since >= watch.BeganAt
            && !Others(scene, watch).Any(other => (inviter is null || other.User == inviter) && WasThere(scene, watch, other, since) && !SawLeave(other, watch, since));
    }

    /// <summary>
    /// Returns whether no member was in the call's room, as far as this side could see, for as long as members may take to appear; in a call that ends with its inviter, only the inviter counts.
    /// </summary>
    public static bool PeersWereUnseen(CallScene scene, CallWatch watch)
    {
        var (since, now) = (watch.OverAt!.Value - CallScene.AppearWithin, watch.OverAt.Value);
        var inviter = InviterWhoEnds(scene, watch);
        return since >= watch.EnteredAt
            && !Others(scene, watch).Any(other => (inviter is null || other.User == inviter) && other.EnteredAt <= since && (other.OverAt is null || other.OverAt > now)
                && !scene.Weather.HadBadCloud(other.User, since, now) && !scene.Weather.HadBadCloud(watch.User, since, now));
    }

    /// <summary>Returns whether the maximum duration had passed since a member accepted; a side that did not know of that received the end from a member that did.</summary>
    public static bool LastedLongEnough(CallScene scene, CallWatch watch) =>
        scene.Dials[watch.Call.Id].Options.MaxDuration is { } limit
        && (watch.AcceptedAt is not null || Others(scene, watch).Any(other => other.OverAt <= watch.OverAt && other.End!.Reason == CallEndReason.MaxDurationReached))
        && scene.Watches.Where(other => other.Call.Id == watch.Call.Id).Min(static other => other.AcceptedAt) is { } began
        && watch.OverAt - began >= limit;

    /// <summary>Returns whether this device is in the call that this one moved to, because its user moved the members, or because a member did and this device follows.</summary>
    public static bool WasMoved(CallScene scene, CallWatch watch) =>
        watch.End!.MovedTo is { } target
        && watch.Party.Watches.Any(other => other.Call.Id == target && other.BeganAt <= watch.OverAt)
        && (watch.Deeds.HasFlag(CallDeeds.Moving) || (watch.Party.FollowsMoves && Others(scene, watch).Any(other => other.User == watch.End.By && other.Deeds.HasFlag(CallDeeds.Moving))));

    public static bool HadTrouble(CallScene scene, CallWatch watch)
    {
        var (from, to) = (watch.OverAt!.Value - LongestFailing, watch.OverAt.Value);
        return scene.Weather.HadBadSignals(watch.Party, from, to) || scene.Weather.HadBadCloud(watch.User, from, to) || watch.Deeds.HasFlag(CallDeeds.Expired) || AnotherDeviceLoggedIn(scene, watch);
    }

    /// <summary>Returns whether another device of the callee declined as busy, without showing the call.</summary>
    public static bool AnotherDeviceTurnedDown(CallScene scene, CallWatch caller, CallWatch callee) =>
        scene.Parties.Any(party => party != callee.Party && party.User.Id == callee.User && TurnedDown(party, caller));

    /// <summary>Returns the sides of the call that belong to other users.</summary>
    public static IEnumerable<CallWatch> Others(CallScene scene, CallWatch watch) => scene.Watches.Where(other => other.User != watch.User && other.Call.Id == watch.Call.Id);

    private static IEnumerable<CallWatch> Own(CallScene scene, CallWatch watch) => scene.Watches.Where(other => other != watch && other.User == watch.User && other.Call.Id == watch.Call.Id);

    /// <summary>Returns whether the call that a user dialed was replaced by another user's call.</summary>
    public static bool WentOver(CallScene scene, CallId id, UserId user) =>
        scene.Dials.TryGetValue(id, out var dial) && dial.By.User.Id == user && dial.By.Watches.All(side => side.Call.Id != id || side.Call.Direction != CallDirection.Outgoing);

    // A user can be in the cloud only once; a device that is cut off learns only later that another device has replaced it.
    private static bool WasReplaced(CallScene scene, CallWatch watch, TimeSpan until) =>
        scene.Watches.Any(other => other.Party != watch.Party && other.User == watch.User && other.AcceptedAt is { } at && at >= watch.AcceptedAt && at <= until && scene.Weather.HadBadCloud(watch.User, at, until));

    /// <summary>Returns whether a side knows the inviter's options: from the inviter, or from a member that knew them when it invited this side.</summary>
    public static bool IsTold(CallScene scene, CallWatch watch) => IsTold(scene, watch, []);

    private static bool IsTold(CallScene scene, CallWatch watch, ImmutableList<CallWatch> asked)
    {
        if (watch.Call.Direction == CallDirection.Joined)
        {
            return false;
        }

        if (watch.Call.Direction == CallDirection.Outgoing && watch.FirstId == watch.Call.Id)
        {
            return true;
        }

        // The side does not show whose invitation replaced the user's own call.
        var inviters = Others(scene, watch)
            .Where(other => watch.Call.InvitedBy is { } inviter ? other.User == inviter.Id : other.InvitesMore.Count > 0)
            .Where(other => other.BeganAt <= watch.BeganAt && !(other.OverAt < watch.BeganAt - CallWeather.LongestWay));
        return inviters.Except(asked).All(other => IsTold(scene, other, asked.Add(watch)));
    }

    // The inviter whose absence ends the call for all, if that is how it ended.
    private static UserId? InviterWhoEnds(CallScene scene, CallWatch watch) =>
        scene.Dials.TryGetValue(watch.Call.Id, out var dial) && dial.Options.EndWhenInviterLeaves && dial.By.User.Id == watch.End!.By ? dial.By.User.Id : null;

    // The room of this side did not list the user any more, e.g. after the cloud removed the user.
    private static bool HadLeftRoom(CallWatch watch, UserId user, TimeSpan since) => watch.RoomLeavers.TryGetValue(user, out var at) && at <= since;

    // Until then, a member sends heartbeats.
    private static bool SawLeave(CallWatch other, CallWatch watch, TimeSpan silentSince) => other.RoomLeavers.TryGetValue(watch.User, out var at) && at <= silentSince + CallScene.Heartbeat;

    // The other side was in the call with this side all the time, and nothing prevented the two from receiving each other's signals.
    private static bool WasThere(CallScene scene, CallWatch watch, CallWatch other, TimeSpan since)
    {
        var now = watch.OverAt!.Value;
        return other.EnteredAt <= since && (other.OverAt is null || other.OverAt > now) && !scene.Weather.HadBadSignals(watch.Party, since, now) && !scene.Weather.HadBadSignals(other.Party, since, now);
    }

    private static bool TurnedDown(CallParty party, CallWatch watch) => party.Missed.Any(missed => missed.CallId == watch.Call.Id && missed.Reason == CallEndReason.Busy);
}
