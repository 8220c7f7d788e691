using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Benchmarks.Wrapper;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>Streams that are added and removed, with ids that were there before and with new ones. Nothing is played.</summary>
internal static unsafe class StreamRows
{
    private static readonly nint Room = NativeStreams.Text(StubCall.RoomName);
    private static readonly nint Nothing = NativeStreams.Text("{}");

    public static IEnumerable<RatioCase> All(StubCall call)
    {
        var (kit, floor) = (new Tally(), new Tally());
        call.Room.Streams.Changes.Subscribe(changes => kit.Add(changes.IsSnapshot ? 0 : 1));
        WrapperHandlers.Streams = (_, _, _, _) => floor.Add();
        int[] sizes = [1, 10, 100, 1000];
        return
        [
            .. sizes.Select(n => Known(n, kit, floor)),
            .. sizes.Select(n => New(n, kit, floor)),
            .. sizes.Select(n => Reported(n, kit, floor)),
        ];
    }

    private static int Burst(int streams) => Math.Clamp(400 / streams, 2, 64) / 2 * 2;

    private static RatioCase Known(int count, Tally kit, Tally floor)
    {
        var list = NativeStreams.Lists(1, count, $"known{count}")[0];
        return Bursts.Row($"streams.known.{count}", Burst(count), 0.5, kit, floor, (slots, i) => Update(slots, list, count, i));
    }

    private static RatioCase New(int count, Tally kit, Tally floor)
    {
        var list = NativeStreams.Lists(1, count, $"new{count}")[0];
        return Bursts.Row($"streams.new.{count}", Burst(count), 0.8, kit, floor, (slots, i) =>
        {
            Renumber(list, count, i);
            Update(slots, list, count, i);
        }) with
        {
            MaxBytesRatio = 1,
        };
    }

    // The engine reports the users before their streams, and their leaving after them.
    private static RatioCase Reported(int count, Tally kit, Tally floor)
    {
        var list = NativeStreams.Lists(1, count, $"reported{count}")[0];
        var users = (ZegoUser*)new NativeArena().Array<ZegoUser>(count);
        WrapperHandlers.Users ??= static (_, _, _) => { };
        return Bursts.Row($"streams.new.{count}.reported", Burst(count), 0.8, kit, floor, (slots, i) =>
        {
            Renumber(list, count, i);
            var type = (i & 1) == 0 ? ZegoUpdateType.Add : ZegoUpdateType.Delete;
            if (type == ZegoUpdateType.Add)
            {
                for (var at = 0; at < count; at++)
                {
                    users[at] = ((ZegoStream*)list)[at].User;
                }

                NativeCalls.RoomUserUpdate(slots, (byte*)Room, type, users, (uint)count);
            }

            Update(slots, list, count, i);
            if (type == ZegoUpdateType.Delete)
            {
                NativeCalls.RoomUserUpdate(slots, (byte*)Room, type, users, (uint)count);
            }
        }) with
        {
            MaxBytesRatio = 1,
        };
    }

    private static void Renumber(nint list, int count, int number)
    {
        if ((number & 1) == 0)
        {
            NativeStreams.Renumber(list, count);
        }
    }

    private static void Update(NativeSlots slots, nint list, int count, int number) =>
        NativeCalls.RoomStreamUpdate(slots, (byte*)Room, (number & 1) == 0 ? ZegoUpdateType.Add : ZegoUpdateType.Delete, (ZegoStream*)list, (uint)count, (byte*)Nothing);
}
