using ZegoCallKit.Benchmarks.Ratios;

namespace ZegoCallKit.Benchmarks.Clouds;

/// <summary>
/// Participants of in-memory clouds in simulated time, each with a client, a login and a stream, playing up to twenty other streams. Measured once, because they take seconds.
/// The cost of a join grows with the room, since every user in it is notified; the floor is the cost per notified user in several rooms of fifty, or of the same size.
/// </summary>
internal static class CloudCases
{
    private static readonly TimeSpan NoLimit = TimeSpan.MaxValue;

    public static IEnumerable<(string Name, RatioResult Result)> Measure(Func<string, bool> isWanted)
    {
        if (isWanted("cloud.rooms.200x10"))
        {
            yield return ("cloud.rooms.200x10", PerTold(rooms: 200, people: 10, smallRooms: 50, small: 10) with { Target = 3 });
        }

        if (isWanted("cloud.room.1000"))
        {
            yield return ("cloud.room.1000", PerTold(rooms: 1, people: 1_000, smallRooms: 20, small: 50) with { Target = 1.5, MaxBytes = 200 * 1024 });
        }
    }

    /// <summary>Measures a room of 3,000 as a whole. It is left unfinished after twice the intended CPU time.</summary>
    public static RatioResult MeasureLargest()
    {
        var intended = TimeSpan.FromSeconds(60);
        Fill(rooms: 20, people: 50, NoLimit, mustLeave: true);
        var small = Fill(rooms: 20, people: 50, NoLimit, mustLeave: true);
        var large = Fill(rooms: 1, people: 3_000, 2 * intended, mustLeave: false);
        return new()
        {
            Ns = large.Elapsed.TotalNanoseconds,
            FloorNs = small.Elapsed.TotalNanoseconds * large.Told / small.Told,
            Bytes = large.Bytes,
            Target = 1.5,
            MaxNs = intended.TotalNanoseconds,
        };
    }

    private static RatioResult PerTold(int rooms, int people, int smallRooms, int small)
    {
        // One run to compile, and one as the floor.
        Fill(smallRooms, small, NoLimit, mustLeave: true);
        var floor = Fill(smallRooms, small, NoLimit, mustLeave: true);
        var each = Fill(rooms, people, NoLimit, mustLeave: people <= 50);
        return new() { Ns = each.NsPerTold, FloorNs = floor.NsPerTold, Bytes = each.Bytes };
    }

    /// <param name="rooms">The number of rooms.</param>
    /// <param name="people">The number of users in each.</param>
    /// <param name="limit">The CPU time after which no more users join.</param>
    /// <param name="mustLeave">Whether the clients are disposed in the end, so that nothing of them counts as memory of those that are measured next.</param>
    private static Filling Fill(int rooms, int people, TimeSpan limit, bool mustLeave)
    {
        var crowd = new Crowd();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        var began = Environment.CpuUsage.TotalTime;
        var clients = new List<Participant>();
        var told = 0.0;
        for (var number = 0; number < rooms * people && Environment.CpuUsage.TotalTime - began < limit; number++)
        {
            // All users of a room are notified of all others, once as a user and once as a stream.
            told += 4 * (number % people);
            clients.Add(crowd.Join($"room{number / people}", $"{number / people}-{number % people}", Crowd.Silent));
        }

        crowd.Time.Advance(TimeSpan.FromSeconds(1));
        var elapsed = Environment.CpuUsage.TotalTime - began;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        var bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)clients.Count;
        if (clients.Count == rooms * people)
        {
            Check(clients, people);
        }
        else
        {
            Console.Error.WriteLine($"  {rooms} × {people}: left after {clients.Count} joins");
        }

        Console.Error.WriteLine(
            $"  {rooms} × {people}: {clients.Count / elapsed.TotalSeconds:N0} joins a CPU second, {bytes / 1024:N0} KiB a participant; {elapsed.TotalNanoseconds / told:N0} ns and {allocated / told:N0} B for each that is told");
        if (mustLeave)
        {
            clients.ForEach(client => crowd.Time.Run(() => client.Client.DisposeAsync().AsTask()));
        }

        return new(elapsed, told, bytes);
    }

    private static void Check(IReadOnlyCollection<Participant> clients, int people)
    {
        var expected = Math.Min(20, people - 1);
        if (clients.Any(client => client.Room.Playbacks.Current.Items.Count != expected || client.Room.Users.Current.Items.Count != people - 1))
        {
            throw new InvalidOperationException("Not everybody sees everybody.");
        }
    }

    /// <param name="Elapsed">The CPU time.</param>
    /// <param name="Told">How often a user was notified of a user or a stream.</param>
    /// <param name="Bytes">The bytes for each participant.</param>
    private readonly record struct Filling(TimeSpan Elapsed, double Told, double Bytes)
    {
        public double NsPerTold => Elapsed.TotalNanoseconds / Told;
    }
}
