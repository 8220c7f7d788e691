using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Copies the native picture that a snapshot hands over.</summary>
internal interface ISnapshotReader
{
    /// <summary>Copies a picture; the engine frees it after the callback.</summary>
    /// <param name="image">The system's own picture: an HBITMAP on Windows.</param>
    /// <returns>The picture; <see langword="null"/> when it cannot be read here.</returns>
    VideoImage? Copy(nint image);
}
