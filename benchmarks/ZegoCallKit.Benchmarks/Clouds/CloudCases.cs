using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.InMemory;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Benchmarks.Clouds;

/// <summary>
/// Participants of in-memory clouds in simulated time, each with a client, a login and a stream, playing up to twenty other streams. Measured once, because they take seconds.
/// The cost of a join grows with the room, since every user in it is notified; the floor is the cost per notified user in several rooms of fifty, or of the same size.
/// </summary>
internal static class CloudCases
{
    private static readonly PublishOptions Silent = new() { Audio = AudioInput.None, Video = VideoInput.None };

    public static IEnumerable<(string Name, RatioResult Result)> Measure(Func<string, bool> isWanted)
    {
        if (isWanted("cloud.room.1000"))
        {
            yield return ("cloud.room.1000", PerTold(rooms: 1, people: 1_000, smallRooms: 20, small: 50) with { Target = 1.5, MaxBytes = 200 * 1024 });
        }

        if (isWanted("cloud.rooms.200x10"))
        {
            yield return ("cloud.rooms.200x10", PerTold(rooms: 200, people: 10, smallRooms: 50, small: 10) with { Target = 3 });
        }
    }

    private static RatioResult PerTold(int rooms, int people, int smallRooms, int small)
    {
        // One run to compile, and one as the floor.
        Fill(smallRooms, small);
        var (floor, _) = Fill(smallRooms, small);
        var (each, bytes) = Fill(rooms, people);
        return new() { Ns = each, FloorNs = floor, Bytes = bytes };
    }

    /// <returns>The nanoseconds of CPU time for each user that is notified of a join and of a stream, and the bytes for each participant.</returns>
    private static (double Ns, double Bytes) Fill(int rooms, int people)
    {
        var time = new SimulatedTime();
        var cloud = new InMemoryCloud(InMemoryCloudOptions.Simulated(time));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocatedBefore = GC.GetTotalAllocatedBytes(precise: true);
        var began = Environment.CpuUsage.TotalTime;
        var clients = new List<(ZegoClient Client, IRoom Room)>();
        for (var room = 0; room < rooms; room++)
        {
            for (var person = 0; person < people; person++)
            {
                clients.Add(time.Run(() => JoinAsync(cloud, time, room, person)));
            }
        }

        time.Advance(TimeSpan.FromSeconds(1));
        var elapsed = Environment.CpuUsage.TotalTime - began;
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - allocatedBefore;
        var bytes = GC.GetTotalMemory(forceFullCollection: true) - before;
        var expected = Math.Min(20, people - 1);
        if (clients.Any(client => client.Room.Playbacks.Current.Items.Count != expected || client.Room.Users.Current.Items.Count != people - 1))
        {
            throw new InvalidOperationException("Not everybody sees everybody.");
        }

        // All users are notified of all others, once as a user and once as a stream.
        var told = 2.0 * rooms * people * (people - 1);
        Console.Error.WriteLine(
            $"  {rooms} × {people}: {rooms * people / elapsed.TotalSeconds:N0} joins a CPU second, {bytes / (rooms * people) / 1024.0:N0} KiB a participant; {elapsed.TotalNanoseconds / told:N0} ns and {allocated / told:N0} B for each that is told");
        return (elapsed.TotalNanoseconds / told, (double)bytes / (rooms * people));
    }

    private static async Task<(ZegoClient Client, IRoom Room)> JoinAsync(InMemoryCloud cloud, SimulatedTime time, int room, int person)
    {
        var client = await ZegoClient.CreateAsync(new ZegoClientOptions
        {
            AppId = 1,
            AppSign = new string('0', ZegoClientOptions.AppSignLength),
            Engine = cloud.CreateEngineFactory(),
            TimeProvider = time,
            WorkScheduler = time.Scheduler,
            SoundLevelInterval = TimeSpan.Zero,
        });
        var joined = await client.LoginRoomAsync(new($"room{room}"), new(new($"user{room}-{person}")));
        await joined.PublishAsync(new($"stream{room}-{person}"), Silent);
        return (client, joined);
    }
}
