using ZegoCallKit.InMemory;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Soak.Live;

/// <summary>Waits for calm: when no party acts and nothing is broken, all parties must soon agree with the cloud.</summary>
internal static class Calm
{
    // An engine that lost its connection may have increased its retry interval, and streams that failed to play wait for their next attempt.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static void Heal(LiveWorld world)
    {
        foreach (var user in LiveWorld.Users)
        {
            world.Cloud.SetFaults(user, FaultPlan.None);
            world.Cloud.SetNetwork(user, NetworkConditions.Perfect);

            // A login that an injected fault has swallowed is retried when the connection is restored.
            world.Cloud.Disconnect(user);
            world.Cloud.Reconnect(user);
        }
    }

    public static async Task AgreeAsync(LiveWorld world)
    {
        await world.Operations.SettleAsync();
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var differences = world.Parties.Where(party => party.IsIn).Select(party => Difference(world, party)).OfType<string>().ToList();
            if (differences.Count == 0)
            {
                return;
            }

            if (TimeProvider.System.GetElapsedTime(began) > Longest)
            {
                world.Tally.Violation(string.Join("; ", differences));
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    /// <summary>Ends the run after all parties have left: nothing may remain.</summary>
    public static async Task EndAsync(LiveWorld world)
    {
        Heal(world);
        await world.Operations.SettleAsync();
        foreach (var watch in world.Parties.Select(party => party.Watch).OfType<LiveWatch>())
        {
            var began = TimeProvider.System.GetTimestamp();
            while (!watch.Rules.IsCompleted && TimeProvider.System.GetElapsedTime(began) < Longest)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }

            if (!watch.Rules.IsCompleted)
            {
                world.Tally.Violation("a login ended and its observers were not told");
            }
        }
    }

    private static string? Difference(LiveWorld world, LiveParty party)
    {
        var room = party.Room!;
        if (room.State.Current.Phase != RoomPhase.Connected)
        {
            return $"{party.UserId} is {room.State.Current.Phase}";
        }

        var streams = world.Cloud.GetStreams(room.Id.Value);
        var others = streams.Where(stream => stream.User.Id != party.UserId).Select(stream => stream.Id).Order(StringComparer.Ordinal).ToList();
        var seen = room.Streams.Current.Items.Keys.Select(id => id.Value).Order(StringComparer.Ordinal).ToList();
        if (!others.SequenceEqual(seen))
        {
            return $"{party.UserId} sees the streams {string.Join(' ', seen)} of {string.Join(' ', others)}";
        }

        var users = world.Cloud.GetUsers(room.Id.Value).Select(user => user.Id).Where(id => id != party.UserId).Order(StringComparer.Ordinal).ToList();
        var met = room.Users.Current.Items.Keys.Select(id => id.Value).Order(StringComparer.Ordinal).ToList();
        if (!users.SequenceEqual(met))
        {
            return $"{party.UserId} sees the users {string.Join(' ', met)} of {string.Join(' ', users)}";
        }

        if (room.Publications.Current.Items.Keys.FirstOrDefault(id => streams.All(stream => stream.Id != id.Value)) is { Value.Length: > 0 } missing)
        {
            return $"{party.UserId} publishes {missing}, which the cloud does not know";
        }

        return party.Watch is { IsUpToDate: false } ? $"the observers of {party.UserId} are behind" : Mismatch(party);
    }

    private static string? Mismatch(LiveParty party)
    {
        try
        {
            party.Watch?.Rules.AssertFolds();
            return null;
        }
        catch (Xunit.Sdk.XunitException broken)
        {
            return $"{party.UserId}: {broken.Message}";
        }
    }
}
