using System.Collections.Concurrent;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Tracks the native memory of lists that queries return; each must be freed once.</summary>
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
