using System.Diagnostics;
using System.Globalization;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Benchmarks.Wrapper;

namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>The CPU time of a new process until its first login, with the just-in-time compiler, measured in child processes.</summary>
internal static class StartRow
{
    private const int Rounds = 7;
    private const int Logined = 1;

    public static RatioResult Measure()
    {
        var (kit, floor) = (new List<double>(), new List<double>());
        for (var i = 0; i < Rounds; i++)
        {
            floor.Add(Child("floor"));
            kit.Add(Child("kit"));
        }

        kit.Sort();
        floor.Sort();
        return new() { Ns = kit[Rounds / 4], FloorNs = floor[Rounds / 4], Target = 1.2 };
    }

    /// <summary>Runs in the child process: logs in, and prints the nanoseconds of CPU time that the process has used.</summary>
    public static async Task<int> RunAsync(string side)
    {
        await (side == "kit" ? KitAsync() : FloorAsync());
        Console.WriteLine(Environment.CpuUsage.TotalTime.TotalNanoseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task KitAsync() => await StubCall.StartAsync();

    private static async Task FloorAsync()
    {
        _ = Bursts.Floor;
        var entered = new TaskCompletionSource();
        WrapperHandlers.RoomState = (_, reason, _, _) =>
        {
            if (reason == Logined)
            {
                entered.TrySetResult();
            }
        };
        WrapperCommands.LoginRoom(StubCall.RoomName, "user", "User");
        await entered.Task;
    }

    private static double Child(string side)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["--start", side]) { UseShellExecute = false, RedirectStandardOutput = true };
        using var child = Process.Start(start)!;
        var text = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }
}
