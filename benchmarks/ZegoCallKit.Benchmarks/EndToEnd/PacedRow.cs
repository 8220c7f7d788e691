using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Benchmarks.Wrapper;
using ZegoCallKit.Engine;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>One event a millisecond, as in a quiet program: the time until its handler is called, and the CPU time of the process for each.</summary>
internal static unsafe class PacedRow
{
    private const int Events = 1_500;
    private const int Rounds = 3;
    private static readonly nint Room = NativeStreams.Text(StubCall.RoomName);
    private static readonly nint Text = NativeStreams.Text("paced");
    private static long RaisedAt;

    public static IEnumerable<(string Name, RatioResult Result)> Measure(StubCall call)
    {
        var (kit, floor) = (new List<double>(), new List<double>());
        call.Room.Messages.Commands.Subscribe(_ => Note(kit));
        WrapperHandlers.Command = (_, _, _) => Note(floor);
        var (kitCpu, floorCpu) = (new List<double>(), new List<double>());
        Run(StubEngine.Kit.Slots);
        Run(Bursts.Floor.Slots);
        kit.Clear();
        floor.Clear();
        for (var i = 0; i < Rounds; i++)
        {
            floorCpu.Add(Run(Bursts.Floor.Slots));
            kitCpu.Add(Run(StubEngine.Kit.Slots));
        }

        return
        [
            ("paced.p50", Of(At(kit, 0.5), At(floor, 0.5))),
            ("paced.p99", Of(At(kit, 0.99), At(floor, 0.99))),
            ("paced.cpu", Of(At(kitCpu, 0.5), At(floorCpu, 0.5))),
        ];
    }

    private static RatioResult Of(double kit, double floor) => new() { Ns = kit, FloorNs = floor, Target = 1 };

    private static void Note(List<double> delays)
    {
        var delay = TimeProvider.System.GetElapsedTime(Volatile.Read(ref RaisedAt)).TotalNanoseconds;
        lock (delays)
        {
            delays.Add(delay);
        }
    }

    private static double Run(NativeSlots slots)
    {
        var from = Encode.User(new EngineUser("sender", "Sender"));
        var began = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Events; i++)
        {
            Pace.Wait(1);
            Volatile.Write(ref RaisedAt, TimeProvider.System.GetTimestamp());
            NativeCalls.ImRecvCustomCommand(slots, (byte*)Room, from, (byte*)Text);
        }

        Pace.Wait(5);
        return (Environment.CpuUsage.TotalTime - began).TotalNanoseconds / Events;
    }

    private static double At(List<double> values, double part)
    {
        values.Sort();
        return values[(int)(values.Count * part)];
    }
}
