using ZegoCallKit.Benchmarks.Events;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Benchmarks.Stub;
using ZegoCallKit.Benchmarks.Wrapper;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.EndToEnd;

/// <summary>Reports of the sound levels of streams, of which some are played. ZEGO's wrapper calls the handler on the engine's thread.</summary>
internal static unsafe class LevelRows
{
    private static readonly nint Room = NativeStreams.Text(StubCall.RoomName);
    private static readonly nint Nothing = NativeStreams.Text("{}");

    /// <summary>Plays the first streams of the reports, in a room that plays all streams.</summary>
    public static void Play(StubCall call, int count)
    {
        var playing = new Tally();
        using (call.Room.Playbacks.Changes.Subscribe(changes => playing.Add(changes.IsSnapshot ? 0 : changes.Changes.Length)))
        {
            NativeCalls.RoomStreamUpdate(StubEngine.Kit.Slots, (byte*)Room, ZegoUpdateType.Add, (ZegoStream*)NativeStreams.Lists(1, count)[0], (uint)count, (byte*)Nothing);
            playing.Wait(count);
        }
    }

    /// <summary>Measures reports that are not observed. The floor is a callback without a handler.</summary>
    public static RatioCase Unheard()
    {
        var levels = (ZegoSoundLevelInfo*)NativeStreams.Levels(10);
        return new()
        {
            Name = "levels.10.unheard",
            MaxNs = 50,
            MaxBytes = 0,
            Run = n => Repeat(StubEngine.Kit.Slots, levels, 10, n),
            Floor = n =>
            {
                WrapperHandlers.Levels = null;
                Repeat(Bursts.Floor.Slots, levels, 10, n);
            },
        };
    }

    public static IEnumerable<RatioCase> Heard(StubCall call)
    {
        var kit = new Tally();
        call.Room.SoundLevels.Subscribe(_ => kit.Add());
        int[] sizes = [10, 100];
        return sizes.Select(n => Heard(n, kit));
    }

    private static RatioCase Heard(int count, Tally kit)
    {
        var levels = (ZegoSoundLevelInfo*)NativeStreams.Levels(count);
        var floor = new Tally();
        var row = Bursts.Row($"levels.{count}", 32, 1, kit, floor, (slots, i) => Raise(slots, levels, count, i));
        return row with
        {
            Floor = n =>
            {
                WrapperHandlers.Levels = _ => floor.Add();
                row.Floor(n);
            },
        };
    }

    private static void Raise(NativeSlots slots, ZegoSoundLevelInfo* levels, int count, int number)
    {
        for (var i = 0; i < count; i++)
        {
            levels[i].SoundLevel = ((number * 7) + (i * 13)) % 60;
        }

        NativeCalls.RemoteSoundLevelInfoUpdate(slots, levels, (uint)count);
    }

    private static void Repeat(NativeSlots slots, ZegoSoundLevelInfo* levels, uint count, int times)
    {
        for (var i = 0; i < times; i++)
        {
            NativeCalls.RemoteSoundLevelInfoUpdate(slots, levels, count);
        }
    }
}
