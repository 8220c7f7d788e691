using ZegoCallKit.Engine;
using ZegoCallKit.Express.Interop;
using ZegoCallKit.Express.Tests.Native;

namespace ZegoCallKit.Benchmarks.Events;

/// <summary>Stream lists in native memory, kept for the process.</summary>
internal static unsafe class NativeStreams
{
    /// <summary>So many lists of so many streams, all different.</summary>
    public static nint[] Lists(int lists, int streams, string prefix = "stream")
    {
        var made = new nint[lists];
        for (var list = 0; list < lists; list++)
        {
            made[list] = (nint)Encode.Streams(new NativeArena(), [.. Enumerable.Range(list * streams, streams).Select(i => Of($"{prefix}-{i:00000}"))]);
        }

        return made;
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
}
