using System.Collections.Concurrent;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>The native memory of lists handed out by queries, each to be freed once.</summary>
internal sealed class NativeLists
{
    private readonly ConcurrentDictionary<nint, NativeArena> _open = new();

    public int Open => _open.Count;

    public void Add(nint list, NativeArena arena) => _open[list] = arena;

    public int Free(nint list)
    {
        if (!_open.TryRemove(list, out var arena))
        {
            return (int)ZegoErrorCode.DeviceFreeDeviceListNull;
        }

        arena.Dispose();
        return 0;
    }
}
