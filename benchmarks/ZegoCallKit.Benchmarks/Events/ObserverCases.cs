using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.Events;

/// <summary>Measures the path from the native callback to the user's observer, through the state loop and delivery, against decoding by hand and calling a handler on the thread pool.</summary>
internal static unsafe class ObserverCases
{
    private static readonly nint Room = NativeStreams.Text(NativeCall.RoomName);
    private static readonly nint Extended = NativeStreams.Text("{}");

    // The number of items that the observer or the handler has received.
    private static long Seen;
    private static long Handled;

    private static nint ByHand => (nint)(delegate* unmanaged[Cdecl]<nint, byte*, ZegoUpdateType, ZegoStream*, uint, byte*, nint, void>)&OnStreams;

    public static IEnumerable<RatioCase> All(NativeCall call)
    {
        call.Room.Streams.Changes.Subscribe(_ => Interlocked.Increment(ref Seen));
        yield return Unheard(call);
        foreach (var n in new[] { 1, 10, 100, 1000 })
        {
            yield return Streams(call, n);
        }

        yield return Hop(call);
    }

    /// <summary>Measures an event without a handler.</summary>
    private static RatioCase Unheard(NativeCall call) => new()
    {
        Name = "event.nobodyListens",
        Target = 1.3,
        MaxBytes = 0,
        Run = n => ApiCalled(call.Slots[NativeCallback.ApiCalledResult], n),
        Floor = n => ApiCalled(new(Floors.Empty, 0), n),
    };

    // The streams arrive together: the loops work while the engine's thread continues.
    private static RatioCase Streams(NativeCall call, int count)
    {
        var list = NativeStreams.Lists(1, count, $"observed{count}")[0];
        return new()
        {
            Name = $"observer.streams.{count}",
            Items = count,
            Target = 6,
            Run = n => Toggle(call.Slots[NativeCallback.RoomStreamUpdate], list, count, n, ref Seen, inTurn: false),
            Floor = n => Toggle(new(ByHand, 0), list, count, n, ref Handled, inTurn: false),
        };
    }

    // One at a time: measures the time until the observer is called.
    private static RatioCase Hop(NativeCall call)
    {
        var list = NativeStreams.Lists(1, 1, "hop")[0];
        return new()
        {
            Name = "observer.hop",
            Target = 3,
            Run = n => Toggle(call.Slots[NativeCallback.RoomStreamUpdate], list, 1, n, ref Seen, inTurn: true),
            Floor = n => Toggle(new(ByHand, 0), list, 1, n, ref Handled, inTurn: true),
        };
    }

    private static void ApiCalled(NativeSlot slot, int times)
    {
        var callback = (delegate* unmanaged[Cdecl]<nint, int, byte*, byte*, nint, void>)slot.Function;
        for (var i = 0; i < times; i++)
        {
            callback(NativeSlots.CallbackHandle, 0, (byte*)Extended, (byte*)Extended, slot.Context);
        }
    }

    private static void Toggle(NativeSlot slot, nint list, int count, int times, ref long seen, bool inTurn)
    {
        var callback = (delegate* unmanaged[Cdecl]<nint, byte*, ZegoUpdateType, ZegoStream*, uint, byte*, nint, void>)slot.Function;
        var before = Volatile.Read(ref seen);
        for (var i = 1; i <= times; i++)
        {
            callback(NativeSlots.CallbackHandle, (byte*)Room, ZegoUpdateType.Add, (ZegoStream*)list, (uint)count, (byte*)Extended, slot.Context);
            if (inTurn)
            {
                Blocking.Until(ref seen, before + (2 * i) - 1);
            }

            callback(NativeSlots.CallbackHandle, (byte*)Room, ZegoUpdateType.Delete, (ZegoStream*)list, (uint)count, (byte*)Extended, slot.Context);
            if (inTurn)
            {
                Blocking.Until(ref seen, before + (2 * i));
            }
        }

        Blocking.Until(ref seen, before + (2L * times));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void OnStreams(nint handle, byte* roomId, ZegoUpdateType type, ZegoStream* list, uint count, byte* extendedData, nint context)
    {
        var streams = new (string User, string Name, string Id, string ExtraInfo)[count];
        for (var i = 0; i < streams.Length; i++)
        {
            var stream = &list[i];
            streams[i] = (
                Encoding.UTF8.GetString(Utf8.Span(stream->User.UserId, 64)),
                Encoding.UTF8.GetString(Utf8.Span(stream->User.UserName, 256)),
                Encoding.UTF8.GetString(Utf8.Span(stream->StreamId, 256)),
                Encoding.UTF8.GetString(Utf8.Span(stream->ExtraInfo, 1024)));
        }

        ThreadPool.UnsafeQueueUserWorkItem(static _ => Interlocked.Increment(ref Handled), streams, preferLocal: false);
    }
}
