using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Reads no images, on systems whose native images the kit does not support.</summary>
internal sealed class NoSnapshots : ISnapshotReader
{
    public VideoImage? Copy(nint image) => null;
}
