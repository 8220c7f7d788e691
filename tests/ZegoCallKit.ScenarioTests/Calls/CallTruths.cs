using System.Collections.Immutable;
using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>What must have happened elsewhere for the end that a side tells to be true.</summary>
internal static class CallTruths
{
    // After so long without a word the cloud gives a user up.
    private static readonly TimeSpan CloudPatience = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan LongestFailing = TimeSpan.FromSeconds(30);

    /// <summary>Somebody else's part in the call was over before, or had become another call, or the cloud had given him up.</summary>
    public static bool OthersWent(CallScene scene, CallWatch watch) =>
        Others(scene, watch).Any(other => other.OverAt <= watch.OverAt || GivenUp(scene, other, watch.OverAt!.Value))
        || (watch.End!.By is { } by && WentOver(scene, watch.Call.Id, by));

    /// <summary>Whether the cloud had given up a user, or the server or another device of his had put him out.</summary>
    public static bool GivenUp(CallScene scene, CallWatch watch, TimeSpan until) =>
        scene.Weather.WasOffCloud(watch.User, CloudPatience, until) || (watch.Deeds & (CallDeeds.Kicked | CallDeeds.Expired)) != CallDeeds.None || WasReplaced(scene, watch, until);

    /// <summary>Who is said to have withdrawn the invitation has: he left the call, or took this one back, or it ran out.</summary>
    public static bool CallerWithdrew(CallScene scene, CallWatch watch) =>
        watch.End!.By is { } by
        && (WentOver(scene, watch.Call.Id, by) || scene.Watches.Any(other => other.User == by && other.Call.Id == watch.Call.Id && (other.OverAt <= watch.OverAt || other.Withdrawn.Contains(watch.User))));

    public static bool SomebodyDeclined(CallScene scene, CallWatch watch) =>
        watch.End!.By is { } by && Others(scene, watch).Any(other => other.User == by && other.OverAt <= watch.OverAt && other.Deeds.HasFlag(CallDeeds.Declined));

    public static bool SomebodyWasBusy(CallScene scene, CallWatch watch) =>
        scene.Parties.Any(party => party.User.Id != watch.User && TurnedDown(party, watch))
        || Others(scene, watch).Any(other => other.OverAt <= watch.OverAt && other.Deeds.HasFlag(CallDeeds.DeclinedAsBusy));

    /// <summary>Another device of the user was in it, or on the way into it, when this one rang or just before.</summary>
    public static bool AnotherDeviceAnswered(CallScene scene, CallWatch watch) =>
        Own(scene, watch).Any(other => other.AcceptedAt <= watch.OverAt && (other.OverAt ?? TimeSpan.MaxValue) >= watch.BeganAt - CallWeather.LongestWay);

    public static bool AnotherDeviceDeclined(CallScene scene, CallWatch watch) =>
        Own(scene, watch).Any(other => other.OverAt <= watch.OverAt && (other.Deeds & (CallDeeds.Declined | CallDeeds.DeclinedAsBusy)) != CallDeeds.None && other.End!.Reason == CallEndReason.Declined)
        || scene.Parties.Any(party => party.User.Id == watch.User && TurnedDown(party, watch));

    public static bool AnotherDeviceLoggedIn(CallScene scene, CallWatch watch) =>
        scene.Watches.Any(other => other != watch && other.User == watch.User && other.AcceptedAt <= watch.OverAt && (other.OverAt ?? TimeSpan.MaxValue) >= watch.AcceptedAt - CallWeather.LongestWay);

    /// <summary>This side dialled with required peers, and one was not there, or not heard of, for as long as was set.</summary>
    public static bool WasAbandoned(CallScene scene, CallWatch watch)
    {
        var dialled = scene.Dials.Where(dial => dial.Value.By == watch.Party && (dial.Key == watch.FirstId || WentOver(scene, dial.Key, watch.User))).Select(static dial => dial.Value);
        return dialled.Any(dial => WasAbandoned(scene, watch, dial.Options));
    }

    private static bool WasAbandoned(CallScene scene, CallWatch watch, InviteOptions options)
    {
        var since = watch.OverAt!.Value - options.LeaveWhenAbsentFor;
        return since >= watch.EnteredAt && options.RequiredPeers.Any(peer => peer != watch.User && !Others(scene, watch).Any(other => other.User == peer && WasThere(scene, watch, other, since)));
    }

    /// <summary>
    /// Nobody was there all the time; in a call that ends with its inviter, only the inviter counts. A member that saw this user leave the room no longer counts the user as
    /// a member, and is silent for a device that has not heard of having been put out.
    /// </summary>
    public static bool PeersWereSilent(CallScene scene, CallWatch watch)
    {
        var since = watch.OverAt!.Value - CallScene.Silence;
        var isHis = scene.Dials.TryGetValue(watch.Call.Id, out var dial) && dial.Options.EndWhenInviterLeaves && dial.By.User.Id == watch.End!.By;
        return since >= watch.BeganAt
            && !Others(scene, watch).Any(other => (!isHis || other.User == dial!.By.User.Id) && WasThere(scene, watch, other, since) && !SawLeave(other, watch, since));
    }

    /// <summary>Nobody was in the call's room, as far as this side could see, for as long as that may take.</summary>
    public static bool PeersWereUnseen(CallScene scene, CallWatch watch)
    {
        var (since, now) = (watch.OverAt!.Value - CallScene.AppearWithin, watch.OverAt.Value);
        return since >= watch.EnteredAt && !Others(scene, watch).Any(other => other.EnteredAt <= since && (other.OverAt is null || other.OverAt > now) && !scene.Weather.HadBadCloud(other.User, since, now) && !scene.Weather.HadBadCloud(watch.User, since, now));
    }

    /// <summary>So long after somebody had taken it; who did not hear of that until it was over was told so by who had.</summary>
    public static bool LastedLongEnough(CallScene scene, CallWatch watch) =>
        scene.Dials[watch.Call.Id].Options.MaxDuration is { } limit
        && (watch.AcceptedAt is not null || Others(scene, watch).Any(other => other.OverAt <= watch.OverAt && other.End!.Reason == CallEndReason.MaxDurationReached))
        && scene.Watches.Where(other => other.Call.Id == watch.Call.Id).Min(static other => other.AcceptedAt) is { } began
        && watch.OverAt - began >= limit;

    public static bool HadTrouble(CallScene scene, CallWatch watch)
    {
        var (from, to) = (watch.OverAt!.Value - LongestFailing, watch.OverAt.Value);
        return scene.Weather.HadBadSignals(watch.Party, from, to) || scene.Weather.HadBadCloud(watch.User, from, to) || watch.Deeds.HasFlag(CallDeeds.Expired) || AnotherDeviceLoggedIn(scene, watch);
    }

    /// <summary>Another device of the one who was called turned it down, as busy and so without showing it.</summary>
    public static bool AnotherDeviceTurnedDown(CallScene scene, CallWatch caller, CallWatch callee) =>
        scene.Parties.Any(party => party != callee.Party && party.User.Id == callee.User && TurnedDown(party, caller));

    /// <summary>The other sides of the call: those of other users.</summary>
    public static IEnumerable<CallWatch> Others(CallScene scene, CallWatch watch) => scene.Watches.Where(other => other.User != watch.User && other.Call.Id == watch.Call.Id);

    private static IEnumerable<CallWatch> Own(CallScene scene, CallWatch watch) => scene.Watches.Where(other => other != watch && other.User == watch.User && other.Call.Id == watch.Call.Id);

    /// <summary>Whether the call that a user dialled has become another's.</summary>
    public static bool WentOver(CallScene scene, CallId id, UserId user) =>
        scene.Dials.TryGetValue(id, out var dial) && dial.By.User.Id == user && dial.By.Watches.All(side => side.Call.Id != id || side.Call.Direction != CallDirection.Outgoing);

    // A user is in the cloud once; a device that is cut off hears only later that another has taken its place.
    private static bool WasReplaced(CallScene scene, CallWatch watch, TimeSpan until) =>
        scene.Watches.Any(other => other.Party != watch.Party && other.User == watch.User && other.AcceptedAt is { } at && at >= watch.AcceptedAt && at <= until && scene.Weather.HadBadCloud(watch.User, at, until));

    /// <summary>Whether a side was told what the first inviter had decided: by him, or by somebody who had been told when he invited it.</summary>
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

        // Whose invitation it was that took the place of an own call is not shown.
        var inviters = Others(scene, watch)
            .Where(other => watch.Call.InvitedBy is { } inviter ? other.User == inviter.Id : other.InvitesMore.Count > 0)
            .Where(other => other.BeganAt <= watch.BeganAt && !(other.OverAt < watch.BeganAt - CallWeather.LongestWay));
        return inviters.Except(asked).All(other => IsTold(scene, other, asked.Add(watch)));
    }

    // Until then a member says every now and then that it is there.
    private static bool SawLeave(CallWatch other, CallWatch watch, TimeSpan silentSince) => other.RoomLeavers.TryGetValue(watch.User, out var at) && at <= silentSince + CallScene.Heartbeat;

    // In the call with this side all the time, and nothing kept the two from hearing each other.
    private static bool WasThere(CallScene scene, CallWatch watch, CallWatch other, TimeSpan since)
    {
        var now = watch.OverAt!.Value;
        return other.EnteredAt <= since && (other.OverAt is null || other.OverAt > now) && !scene.Weather.HadBadSignals(watch.Party, since, now) && !scene.Weather.HadBadSignals(other.Party, since, now);
    }

    private static bool TurnedDown(CallParty party, CallWatch watch) => party.Missed.Any(missed => missed.CallId == watch.Call.Id && missed.Reason == CallEndReason.Busy);
}
