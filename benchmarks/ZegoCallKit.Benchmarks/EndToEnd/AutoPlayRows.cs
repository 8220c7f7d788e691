using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Benchmarks.Wrapper;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>Streams that are played as they appear: from the update to the native start, the report that they play, and the native stop. The floor keeps a dictionary by hand.</summary>
internal static unsafe class AutoPlayRows
{
    private static readonly nint Room = NativeStreams.Text(StubCall.RoomName);
    private static readonly nint Nothing = NativeStreams.Text("{}");

    public static IEnumerable<RatioCase> All(StubCall call)
    {
        var (kit, floor) = (new Tally(), new Tally());
        call.Room.Playbacks.Changes.Subscribe(changes => kit.Add(changes.IsSnapshot ? 0 : changes.Changes.Length));
        var playing = new Dictionary<string, bool>(StringComparer.Ordinal);
        int[] sizes = [1, 10, 20];
        return sizes.Select(n => AutoPlay(n, kit, floor, playing));
    }

    private static RatioCase AutoPlay(int count, Tally kit, Tally floor, Dictionary<string, bool> playing)
    {
        var list = NativeStreams.Lists(1, count, $"auto{count}")[0];
        return new()
        {
            Name = $"autoPlay.{count}",
            Target = 0.7,
            MaxBytes = 3_000 * count,
            Run = n => Run(StubEngine.Kit.Slots, list, count, kit, n),
            Floor = n =>
            {
                Handle(playing, floor);
                Run(Bursts.Floor.Slots, list, count, floor, n);
            },
        };
    }

    private static void Handle(Dictionary<string, bool> playing, Tally floor)
    {
        WrapperHandlers.PlayerState = (id, state, _, _) =>
        {
            if (state == (int)ZegoPlayerState.Playing && playing.ContainsKey(id))
            {
                playing[id] = true;
                floor.Add();
            }
        };
        WrapperHandlers.Streams = (_, type, streams, _) =>
        {
            foreach (var stream in streams)
            {
                if (type == ZegoUpdateType.Add)
                {
                    playing.Add(stream.Id!, false);
                    WrapperCommands.StartPlaying(stream.Id!);
                }
                else if (playing.Remove(stream.Id!))
                {
                    WrapperCommands.StopPlaying(stream.Id!);
                    floor.Add();
                }
            }
        };
    }

    private static void Run(NativeSlots slots, nint list, int count, Tally tally, int times)
    {
        var seen = tally.Seen;
        for (var i = 0; i < times; i++)
        {
            NativeCalls.RoomStreamUpdate(slots, (byte*)Room, ZegoUpdateType.Add, (ZegoStream*)list, (uint)count, (byte*)Nothing);
            tally.Wait(seen += count);
            NativeCalls.RoomStreamUpdate(slots, (byte*)Room, ZegoUpdateType.Delete, (ZegoStream*)list, (uint)count, (byte*)Nothing);
            tally.Wait(seen += count);
        }
    }
}
