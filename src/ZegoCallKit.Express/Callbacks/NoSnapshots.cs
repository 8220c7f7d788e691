using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>On systems whose native pictures the kit does not read.</summary>
internal sealed class NoSnapshots : ISnapshotReader
{
    public VideoImage? Copy(nint image) => null;
}
