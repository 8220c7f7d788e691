using ZegoCallKit.Benchmarks.Native;
using ZegoCallKit.Benchmarks.Ratios;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.Events;

/// <summary>Measures the path from the native callback to the event of the port, on the engine's thread, against a callback that only reads the data, or decodes it by hand.</summary>
internal static unsafe class EventCases
{
    private static readonly nint Room = NativeStreams.Text("room");
    private static readonly nint Stream = NativeStreams.Text("stream-00001");
    private static readonly nint Extended = NativeStreams.Text("{}");

    public static IEnumerable<RatioCase> All(NativePort port)
    {
        yield return PublisherState(port);
        yield return PublisherQuality(port);
        foreach (var n in new[] { 1, 10, 100, 1000 })
        {
            var list = NativeStreams.Lists(1, n)[0];
            yield return Streams($"event.streams.new.{n}", port, list, n, isNew: true, ratio: 9, bytes: 370);
            yield return Streams($"event.streams.known.{n}", port, list, n, isNew: false, ratio: n == 1 ? 6 : 2.9, bytes: n == 1 ? 128 : n == 10 ? 24 : 10);
        }

        yield return StreamsByHand(port);
        yield return SoundLevels(port, 10);
        yield return SoundLevels(port, 100);
    }

    private static RatioCase PublisherState(NativePort port) => new()
    {
        Name = "event.publisherState",
        Target = 4.4,
        MaxBytes = 56,
        Run = n => State(port.Slots[NativeCallback.PublisherStateUpdate], n),
        Floor = n => State(new(Floors.PublisherState, 0), n),
    };

    private static RatioCase PublisherQuality(NativePort port) => new()
    {
        Name = "event.publisherQuality",
        Target = 3.4,
        MaxBytes = 200,
        Run = n => Quality(port.Slots[NativeCallback.PublisherQualityUpdate], n),
        Floor = n => Quality(new(Floors.PublisherQuality, 0), n),
    };

    private static RatioCase Streams(string name, NativePort port, nint list, int count, bool isNew, double ratio, double bytes) => new()
    {
        Name = name,
        Items = count,
        Target = ratio,
        MaxBytes = bytes,
        Run = n => Update(port.Slots[NativeCallback.RoomStreamUpdate], list, count, isNew, n),
        Floor = n => Update(new(Floors.Streams, 0), list, count, isNew, n),
    };

    private static RatioCase StreamsByHand(NativePort port)
    {
        var list = NativeStreams.Lists(1, 100)[0];
        return new()
        {
            Name = "event.streams.new.100.byHand",
            Items = 100,
            Target = 1.2,
            Run = n => Update(port.Slots[NativeCallback.RoomStreamUpdate], list, 100, isNew: true, n),
            Floor = n => Update(new(Floors.StreamsByHand, 0), list, 100, isNew: true, n),
        };
    }

    private static RatioCase SoundLevels(NativePort port, int streams)
    {
        var levels = NativeStreams.Levels(streams);
        return new()
        {
            Name = $"event.soundLevels.{streams}",
            Items = streams,
            Target = 3.4,
            MaxBytes = 24,
            Run = n => Levels(port.Slots[NativeCallback.RemoteSoundLevelInfoUpdate], levels, streams, n),
            Floor = n => Levels(new(Floors.SoundLevels, 0), levels, streams, n),
        };
    }

    private static void State(NativeSlot slot, int times)
    {
        var callback = (delegate* unmanaged[Cdecl]<nint, byte*, ZegoPublisherState, int, byte*, nint, void>)slot.Function;
        for (var i = 0; i < times; i++)
        {
            callback(NativeSlots.CallbackHandle, (byte*)Stream, ZegoPublisherState.Publishing, 0, (byte*)Extended, slot.Context);
        }
    }

    private static void Quality(NativeSlot slot, int times)
    {
        var callback = (delegate* unmanaged[Cdecl]<nint, byte*, ZegoPublishStreamQuality, nint, void>)slot.Function;
        var quality = new ZegoPublishStreamQuality { VideoKbps = 600, Rtt = 20 };
        for (var i = 0; i < times; i++)
        {
            callback(NativeSlots.CallbackHandle, (byte*)Stream, quality, slot.Context);
        }
    }

    // Like the engine, which writes each list anew: the numbers of streams and users increase, so that each is new.
    private static void Update(NativeSlot slot, nint list, int count, bool isNew, int times)
    {
        var callback = (delegate* unmanaged[Cdecl]<nint, byte*, ZegoUpdateType, ZegoStream*, uint, byte*, nint, void>)slot.Function;
        for (var i = 0; i < times; i++)
        {
            if (isNew)
            {
                NativeStreams.Renumber(list, count);
            }

            callback(NativeSlots.CallbackHandle, (byte*)Room, ZegoUpdateType.Add, (ZegoStream*)list, (uint)count, (byte*)Extended, slot.Context);
        }
    }

    private static void Levels(NativeSlot slot, nint levels, int count, int times)
    {
        var callback = (delegate* unmanaged[Cdecl]<nint, ZegoSoundLevelInfo*, uint, nint, void>)slot.Function;
        for (var i = 0; i < times; i++)
        {
            callback(NativeSlots.CallbackHandle, (ZegoSoundLevelInfo*)levels, (uint)count, slot.Context);
        }
    }
}
