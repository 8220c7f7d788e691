using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Copies the native image of a snapshot.</summary>
internal interface ISnapshotReader
{
    /// <summary>Copies an image; the engine frees it after the callback.</summary>
    /// <param name="image">The native image of the system: an HBITMAP on Windows.</param>
    /// <returns>The image; <see langword="null"/> if it cannot be read on this system.</returns>
    VideoImage? Copy(nint image);
}
