using ZegoCallKit.Benchmarks.Ratios;

namespace ZegoCallKit.Benchmarks.Clouds;

/// <summary>
/// Calls of many clients: all callers call at the same time, each their own callee. The floor is the cost of a call among twenty clients; the bytes are those that a call allocates.
/// </summary>
internal static class CrowdCallCases
{
    public static IEnumerable<(string Name, RatioResult Result)> Measure(Func<string, bool> isWanted)
    {
        int[] sizes = [200, 2_000];
        if (!sizes.Any(clients => isWanted(Name(clients))))
        {
            yield break;
        }

        Call(clients: 20, rounds: 50);
        var floor = Call(clients: 20, rounds: 100);
        foreach (var clients in sizes.Where(clients => isWanted(Name(clients))))
        {
            var (ns, bytes) = Call(clients, rounds: Math.Max(2, 2_000 / clients));
            yield return (Name(clients), new() { Ns = ns, FloorNs = floor.Ns, Bytes = bytes, FloorBytes = floor.Bytes, Target = 1.5, MaxBytes = 150 * 1024 });
        }
    }

    private static string Name(int clients) => $"calls.clients.{clients}";

    /// <returns>The nanoseconds of CPU time and the allocated bytes for each call.</returns>
    private static (double Ns, double Bytes) Call(int clients, int rounds)
    {
        var crowd = new CallingCrowd();
        var callers = new List<(ZegoClient Caller, UserId Callee)>();
        var accepting = new List<IDisposable>();
        for (var pair = 0; pair < clients / 2; pair++)
        {
            var callee = crowd.SignIn($"callee{pair}");
            accepting.Add(callee.Calls.Incoming.SubscribeAsync(static (call, token) => call.AcceptAsync(cancellationToken: token)));
            callers.Add((crowd.SignIn($"caller{pair}"), new UserId($"callee{pair}")));
        }

        // One call of each pair, so that everybody has called before.
        Round(crowd, callers);
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        var began = Environment.CpuUsage.TotalTime;
        for (var round = 0; round < rounds; round++)
        {
            Round(crowd, callers);
        }

        var calls = (double)rounds * callers.Count;
        var ns = (Environment.CpuUsage.TotalTime - began).TotalNanoseconds / calls;
        var bytes = Math.Round((GC.GetTotalAllocatedBytes(precise: true) - allocated) / calls);
        accepting.ForEach(static subscription => subscription.Dispose());
        Console.Error.WriteLine($"  {clients} clients: {1e9 / ns:N0} calls a CPU second, {bytes / 1024:N0} KiB a call");
        return (ns, bytes);
    }

    private static void Round(CallingCrowd crowd, IEnumerable<(ZegoClient Caller, UserId Callee)> callers) =>
        crowd.Time.Run(() => Task.WhenAll(callers.Select(pair => crowd.CallAsync(pair.Caller, pair.Callee))));
}
