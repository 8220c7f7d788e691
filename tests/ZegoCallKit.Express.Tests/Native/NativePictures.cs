using System.Collections.Concurrent;
using ZegoCallKit.Express.Callbacks;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>Provides the native images of snapshots: numbers in place of bitmaps.</summary>
internal sealed class NativePictures : ISnapshotReader
{
    private static readonly ConcurrentDictionary<nint, VideoImage> Pictures = new();
    private static int Last;

    /// <summary>Assigns a number to an image; 0 for none.</summary>
    public static nint Add(VideoImage? picture)
    {
        if (picture is null)
        {
            return 0;
        }

        var number = (nint)Interlocked.Increment(ref Last);
        Pictures[number] = picture;
        return number;
    }

    public VideoImage? Copy(nint image) => Pictures.TryRemove(image, out var picture) ? picture : null;
}
