using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.Events;

/// <summary>Creates stream lists in native memory, which are kept for the process.</summary>
internal static unsafe class NativeStreams
{
    private static ulong LatestNumber;

    /// <summary>Creates a number of different lists with a number of streams each.</summary>
    public static nint[] Lists(int lists, int streams, string prefix = "stream")
    {
        var made = new nint[lists];
        for (var list = 0; list < lists; list++)
        {
            made[list] = (nint)Encode.Streams(new NativeArena(), [.. Enumerable.Range(list * streams, streams).Select(i => Of($"{prefix}-{i:00000}"))]);
        }

        return made;
    }

    /// <summary>Gives the streams of a list, and their users, ids that no stream has had before.</summary>
    public static void Renumber(nint list, int streams)
    {
        for (var i = 0; i < streams; i++)
        {
            var stream = (ZegoStream*)list + i;
            var number = ++LatestNumber;
            Write(stream->StreamId, number);
            Write(stream->User.UserId, number);
        }
    }

    public static nint Levels(int streams)
    {
        var list = new NativeArena().Array<ZegoSoundLevelInfo>(streams);
        for (var i = 0; i < streams; i++)
        {
            NativeArena.Fixed(list[i].StreamId, 256, $"stream-{i:00000}");
            list[i].SoundLevel = i % 100;
        }

        return (nint)list;
    }

    public static nint Text(string text) => (nint)new NativeArena().Text(text);

    private static EngineStreamInfo Of(string id) => new(new EngineUser($"user-{id}", $"User {id}"), id, "{}");

    // Sixteen letters from a to p at the beginning of the id, a half byte each, distributed so that ids differ both early and late.
    private static void Write(byte* id, ulong number)
    {
        var spread = number * 0x9E3779B97F4A7C15;
        var low = spread & 0x0F0F0F0F0F0F0F0F;
        var high = (spread >> 4) & 0x0F0F0F0F0F0F0F0F;
        *(ulong*)id = low + 0x6161616161616161;
        *(ulong*)(id + sizeof(ulong)) = high + 0x6161616161616161;
        id[2 * sizeof(ulong)] = 0;
    }
}
