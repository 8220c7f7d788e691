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
            True(watch.Call.State.Current.Phase != CallPhase.Ended || (watch.IsCompleted && watch.Call.Completion.IsCompletedSuccessfully), $"{watch.Party.Name}: {watch.Call.Id} is not released");
        }

        foreach (var party in scene.Parties)
        {
            True(party.Calls.Count() <= 1, $"{party.Name} is in two calls");
            True(party.InCall is null || party.User.Id != lost, $"{party.Name} is lost and in a call");
            AssertHolds(scene, party);
        }

        var ids = scene.CallIds.Where(id => Inside(scene, id).Count > 0).Select(static id => id.Value).Order(StringComparer.Ordinal).ToList();
        Xunit.Assert.Equal(ids, scene.Cloud.RoomIds);
        foreach (var id in ids)
        {
            AssertCall(scene, new CallId(id));
        }

        Xunit.Assert.Equal(ids.SelectMany(scene.Cloud.GetStreams).Select(static stream => stream.Id).Order(StringComparer.Ordinal), scene.Cloud.PlayedStreamIds);
    }

    private static void AssertCall(CallScene scene, CallId id)
    {
        var inside = Inside(scene, id);
        var users = inside.Select(static party => party.User.Id.Value).Order(StringComparer.Ordinal).ToList();
        True(inside.Count > 1, $"{inside[0].Name} is alone in {id}");
        Xunit.Assert.Equal(users, scene.Cloud.GetUsers(id.Value).Select(static user => user.Id).Order(StringComparer.Ordinal));
        var streams = scene.Cloud.GetStreams(id.Value);
        Xunit.Assert.Equal(users, streams.Select(static stream => stream.User.Id).Order(StringComparer.Ordinal));
        foreach (var stream in streams)
        {
            Xunit.Assert.Equal(users.Where(user => user != stream.User.Id), scene.Cloud.GetPlayers(stream.Id).Select(static user => user.Id));
        }

        foreach (var party in inside)
        {
            var call = party.InCall!;
            Xunit.Assert.Equal(users.Where(user => user != party.User.Id.Value), call.State.Current.Accepted.Select(static member => member.User.Id.Value).Order(StringComparer.Ordinal));
            Xunit.Assert.Equal(inside.Count - 1, call.Room!.Playbacks.Current.Items.Count);
            True(call.State.Current.Members.Values.All(static member => member.State >= CallMemberState.Accepted), $"{party.Name} believes that somebody still rings in {id}");
            True(call.Publication is not null, $"{party.Name} publishes nothing in {id}");
            scene.Reached.GoingOn++;
        }

        AssertTold(scene, id, [.. inside.Select(static party => party.InCall!)]);
    }

    // A user who joined knows the kind only of the user's own media, and may not know the rest; such a user cannot pass on the inviter's data to further invitees either.
    private static void AssertTold(CallScene scene, CallId id, IReadOnlyList<ICall> calls)
    {
        var told = calls.Where(static call => call.Direction != CallDirection.Joined).ToList();
        var mayLackData = scene.Watches.Any(side => side.Call.Id == id && side.Call.Direction == CallDirection.Joined && side.InvitesMore.Count > 0);
        var data = told.Select(static call => call.CustomData).Where(data => data.Length > 0 || !mayLackData).Distinct();
        True(told.Select(static call => (call.Kind, call.Inviter?.Id)).Distinct().Count() <= 1 && data.Count() <= 1, $"the sides of {id} differ about its kind, its inviter or the custom data");
    }

    // The engine's own view: it is in the call's room, publishes one stream and plays all others; or it holds nothing at all.
    private static void AssertHolds(CallScene scene, CallParty party)
    {
        if (party.InCall is not { } call)
        {
            Xunit.Assert.Empty(party.Engines.Held());
            return;
        }

        var streams = scene.Cloud.GetStreams(call.Id.Value);
        Xunit.Assert.Equal(
            streams.Select(stream => stream.User.Id == party.User.Id.Value ? $"Publishing as {stream.Id}" : $"Playing from {stream.Id}").Append($"Connected in {call.Id}").Order(StringComparer.Ordinal),
            party.Engines.Held());
    }

    private static List<CallParty> Inside(CallScene scene, CallId id) => [.. scene.Parties.Where(party => party.InCall?.Id == id)];

    private static void True(bool holds, string what) => Xunit.Assert.True(holds, what);
}
