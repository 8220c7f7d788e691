using ZegoCallKit.Calls;

namespace ZegoCallKit.ScenarioTests.Calls;

/// <summary>Checks, when nothing is in progress any more, that every side, the cloud and the engines agree on which users are in which call.</summary>
internal static class CallAgreement
{
    /// <summary>Asserts that no side is still in a call with a lost user: silence ends a call before the cloud notices that the user has disappeared.</summary>
    public static void AssertNobodyTalksToTheLost(CallScene scene, UserId? lost)
    {
        foreach (var party in scene.Parties)
        {
            foreach (var call in party.Calls.Where(static call => call.State.Current.Phase < CallPhase.Ending))
            {
                True(call.State.Current.Phase == CallPhase.InCall, $"{party.Name}: {call.Id} is {call.State.Current.Phase}");
                True(party.User.Id != lost, $"{party.Name} is lost and still in {call.Id}");
                True(Inside(scene, call.Id).Any(other => other.User.Id != party.User.Id && other.User.Id != lost), $"{party.Name} is in {call.Id} with nobody else who is there");
            }
        }
    }

    public static void Assert(CallScene scene, UserId? lost)
    {
        foreach (var watch in scene.Watches)
        {
            watch.AssertInTime();
            True(watch.Call.State.Current.Phase is CallPhase.InCall or CallPhase.Ended, $"{watch.Party.Name}: {watch.Call.Id} is {watch.Call.State.Current.Phase}");
            True(watch.Call.State.Current.Phase != CallPhase.Ended || (watch.IsCompleted && watch.Call.Completion.IsCompletedSuccessfully), $"{watch.Party.Name}: {watch.Call.Id} ({watch.End}) is not released: its state is {(watch.IsCompleted ? "" : "not ")}completed, its completion is {watch.Call.Completion.Status}");
        }

        foreach (var party in scene.Parties)
        {
            True(party.Calls.Count() <= (scene.Holds ? 2 : 1), $"{party.Name} is in {party.Calls.Count()} calls");
            True(party.Calls.Count(static call => !call.State.Current.IsOnHold) <= 1, $"{party.Name} is active in two calls");
            True(party.InCalls.Count == 0 || party.User.Id != lost, $"{party.Name} is lost and in a call");
            AssertHolds(scene, party);
        }

        var ids = scene.CallIds.Where(id => Inside(scene, id).Count > 0).Select(static id => id.Value).Order(StringComparer.Ordinal).ToList();
        Xunit.Assert.Equal(ids, scene.Cloud.RoomIds);
        foreach (var id in ids)
        {
            AssertCall(scene, new CallId(id));
        }

        // Nobody plays the only stream of a call that all others have put on hold.
        var played = ids.Select(scene.Cloud.GetStreams).Where(static streams => streams.Count > 1).SelectMany(static streams => streams);
        Xunit.Assert.Equal(played.Select(static stream => stream.Id).Order(StringComparer.Ordinal), scene.Cloud.PlayedStreamIds);
    }

    private static void AssertCall(CallScene scene, CallId id)
    {
        var inside = Inside(scene, id);
        var users = inside.Select(static party => party.User.Id.Value).Order(StringComparer.Ordinal).ToList();
        True(inside.Count > 1, $"{inside[0].Name} is alone in {id}");
        Xunit.Assert.Equal(users, scene.Cloud.GetUsers(id.Value).Select(static user => user.Id).Order(StringComparer.Ordinal));
        // A user who has put the call on hold neither publishes nor plays.
        var active = inside.Where(party => !party.SideOf(id)!.State.Current.IsOnHold).Select(static party => party.User.Id.Value).Order(StringComparer.Ordinal).ToList();
        var streams = scene.Cloud.GetStreams(id.Value);
        Xunit.Assert.Equal(active, streams.Select(static stream => stream.User.Id).Order(StringComparer.Ordinal));
        foreach (var stream in streams)
        {
            Xunit.Assert.Equal(active.Where(user => user != stream.User.Id), scene.Cloud.GetPlayers(stream.Id).Select(static user => user.Id));
        }

        foreach (var party in inside)
        {
            var call = party.SideOf(id)!;
            var (state, user) = (call.State.Current, party.User.Id.Value);
            Xunit.Assert.Equal(users.Where(other => other != user), state.Accepted.Select(static member => member.User.Id.Value).Order(StringComparer.Ordinal));
            Xunit.Assert.Equal(users.Where(other => other != user && !active.Contains(other)), state.Accepted.Where(static member => member.IsOnHold).Select(static member => member.User.Id.Value).Order(StringComparer.Ordinal));
            Xunit.Assert.Equal(state.IsOnHold ? 0 : active.Count - 1, call.Room!.Playbacks.Current.Items.Count);
            True(state.Members.Values.All(static member => member.State >= CallMemberState.Accepted), $"{party.Name} believes that somebody still rings in {id}");
            True(call.Publication is null == state.IsOnHold, $"{party.Name} publishes {(call.Publication is null ? "nothing" : "something")} in {id}");
            scene.Reached.GoingOn++;
            scene.Reached.OnHold += state.IsOnHold ? 1 : 0;
        }

        CallStatuses.Assert(scene, inside, id);
        AssertTold(scene, id, [.. inside.Select(party => party.SideOf(id)!)]);
    }

    // A user who joined knows the kind only of the user's own media, and may not know the rest; such a user cannot pass on the inviter's data to further invitees either.
    private static void AssertTold(CallScene scene, CallId id, IReadOnlyList<ICall> calls)
    {
        var told = calls.Where(static call => call.Direction != CallDirection.Joined).ToList();
        var mayLackData = scene.Watches.Any(side => side.Call.Id == id && side.Call.Direction == CallDirection.Joined && (side.InvitesMore.Count > 0 || side.Deeds.HasFlag(CallDeeds.Moving)));
        var data = told.Select(static call => call.CustomData).Where(data => data.Length > 0 || !mayLackData).Distinct();
        True(told.Select(static call => (call.Kind, call.Inviter?.Id)).Distinct().Count() <= 1 && data.Count() <= 1, $"the sides of {id} differ about its kind, its inviter or the custom data");
    }

    // The engine's own view: it is in the room of each call, and publishes one stream and plays all others in the call that is not on hold; or it holds nothing at all.
    private static void AssertHolds(CallScene scene, CallParty party)
    {
        Xunit.Assert.Equal(party.InCalls.SelectMany(call => Held(scene, party, call)).Order(StringComparer.Ordinal), party.Engines.Held());
    }

    private static IEnumerable<string> Held(CallScene scene, CallParty party, ICall call) =>
        (call.State.Current.IsOnHold ? [] : scene.Cloud.GetStreams(call.Id.Value).Select(stream => stream.User.Id == party.User.Id.Value ? $"Publishing as {stream.Id}" : $"Playing from {stream.Id}"))
            .Append($"Connected in {call.Id}");

    private static List<CallParty> Inside(CallScene scene, CallId id) => [.. scene.Parties.Where(party => party.SideOf(id) is not null)];

    private static void True(bool holds, string what) => Xunit.Assert.True(holds, what);
}
