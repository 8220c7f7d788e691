using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Media;
using ZegoCallKit.Playing;
using ZegoCallKit.Publishing;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Benchmarks.Clouds;

/// <summary>
/// Audio in simulated time: one room in which everybody publishes a microphone and hears twenty others in blocks of 10 ms. The cost of a block that a sink receives includes the capturing of what is
/// published, and the reports of quality. The floor is the cost in the smallest room.
/// </summary>
internal static class MediaCases
{
    private const int PlaysEach = 20;
    private static readonly int[] Plays = [500, 9_000, 20_000];
    private static readonly PublishOptions Microphone = new() { Video = VideoInput.None };

    // What one block of each stream may allocate is its share of a report of quality, which comes every few seconds.
    private const int MaxBytes = 10;

    public static IEnumerable<(string Name, RatioResult Result)> Measure(Func<string, bool> isWanted)
    {
        if (!Plays.Any(plays => isWanted(Name(plays))))
        {
            yield break;
        }

        Hear(Plays[0]);
        var floor = Hear(Plays[0]);
        foreach (var plays in Plays.Where(plays => isWanted(Name(plays))))
        {
            var (ns, bytes) = plays == Plays[0] ? floor : Hear(plays);
            yield return (Name(plays), new() { Ns = ns, FloorNs = floor.Ns, Bytes = bytes, FloorBytes = floor.Bytes, Target = 1.5, MaxBytes = MaxBytes });
        }
    }

    private static string Name(int plays) => $"cloud.audio.{plays}";

    /// <returns>The nanoseconds of CPU time and the allocated bytes for each block that is heard.</returns>
    private static (double Ns, double Bytes) Hear(int plays)
    {
        var crowd = new Crowd();
        var heard = 0L;
        var options = new RoomOptions { PlayOptionsFor = _ => new PlayOptions { AudioSink = new CallbackAudioSink((in _) => heard++) } };
        for (var number = 0; number < plays / PlaysEach; number++)
        {
            crowd.Join("room", $"{number}", Microphone, options);
        }

        // The first blocks open the sinks and fill the pools of buffers.
        crowd.Time.Advance(TimeSpan.FromMilliseconds(200));
        var duration = TimeSpan.FromSeconds(Math.Max(1, 10_000.0 / plays));
        heard = 0;
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var began = Environment.CpuUsage.TotalTime;
        crowd.Time.Advance(duration);
        var elapsed = Environment.CpuUsage.TotalTime - began;
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        var expected = plays * (duration / TimeSpan.FromMilliseconds(10));
        if (Math.Abs(heard - expected) > expected / 100)
        {
            throw new InvalidOperationException($"{heard} blocks were heard instead of {expected}.");
        }

        Console.Error.WriteLine($"  {plays} plays: {plays * duration.TotalSeconds / elapsed.TotalSeconds:N0} plays a core; {elapsed.TotalNanoseconds / heard:N0} ns and {allocated / (double)heard:N1} B for each block");
        return (elapsed.TotalNanoseconds / heard, Math.Round(allocated / (double)heard, 1));
    }
}
