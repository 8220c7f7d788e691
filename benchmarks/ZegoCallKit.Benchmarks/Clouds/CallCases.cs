using ZegoCallKit.Benchmarks.Ratios;

namespace ZegoCallKit.Benchmarks.Clouds;

/// <summary>
/// Ten thousand calls of two users, one after another. The floor is the cost of each of the first thousand: later calls must not cost more, nor leave anything behind.
/// </summary>
internal static class CallCases
{
    private const int Calls = 10_000;
    private const int First = 1_000;

    public static RatioResult Measure()
    {
        var crowd = new CallingCrowd();
        var caller = crowd.SignIn("caller");
        var callee = crowd.SignIn("callee");
        using var accepting = callee.Calls.Incoming.SubscribeAsync(static (call, token) => call.AcceptAsync(cancellationToken: token));

        // One run to compile.
        Run(crowd, caller, First / 2);
        var floor = Run(crowd, caller, First);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var each = Run(crowd, caller, Calls - First);
        var kept = Math.Max(0, GC.GetTotalMemory(forceFullCollection: true) - before) / (double)(Calls - First);
        Console.Error.WriteLine($"  {Calls} calls: {1e9 / each:N0} set up, held and hung up a second");
        return new() { Ns = each, FloorNs = floor, Bytes = Math.Round(kept, 1), Target = 2, MaxBytes = 512 };
    }

    private static double Run(CallingCrowd crowd, ZegoClient caller, int calls)
    {
        var began = TimeProvider.System.GetTimestamp();
        crowd.Time.Run(() => CallAsync(crowd, caller, calls), TimeSpan.FromDays(100));
        return TimeProvider.System.GetElapsedTime(began).TotalNanoseconds / calls;
    }

    private static async Task CallAsync(CallingCrowd crowd, ZegoClient caller, int calls)
    {
        for (var i = 0; i < calls; i++)
        {
            await crowd.CallAsync(caller, new UserId("callee"));
        }
    }
}
