using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Callbacks;

/// <summary>Copies an HBITMAP of any color depth as BGRA, with the top row first.</summary>
[SupportedOSPlatform("windows")]
internal sealed unsafe partial class WindowsSnapshots : ISnapshotReader
{
    public VideoImage? Copy(nint image)
    {
        Bitmap info;
        if (GetObject(image, sizeof(Bitmap), &info) == 0)
        {
            return null;
        }

        var header = new BitmapHeader
        {
            Size = (uint)sizeof(BitmapHeader),
            Width = info.Width,

            // A negative height requests the top row first.
            Height = -info.Height,
            Planes = 1,
            BitCount = 32,
        };
        var pixels = new byte[VideoLayout.FrameSize(VideoPixelFormat.Bgra32, info.Width, info.Height)];
        var context = CreateCompatibleDC(0);
        try
        {
            fixed (byte* p = pixels)
            {
                if (GetDIBits(context, image, 0, (uint)info.Height, p, &header, 0) != info.Height)
                {
                    return null;
                }
            }
        }
        finally
        {
            _ = DeleteDC(context);
        }

        return new() { Pixels = pixels, Format = VideoPixelFormat.Bgra32, Width = info.Width, Height = info.Height };
    }

    [LibraryImport("gdi32", EntryPoint = "GetObjectW")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int GetObject(nint handle, int size, Bitmap* info);

    [LibraryImport("gdi32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int GetDIBits(nint context, nint bitmap, uint start, uint lines, byte* pixels, BitmapHeader* header, uint usage);

    [LibraryImport("gdi32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint CreateCompatibleDC(nint context);

    [LibraryImport("gdi32")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int DeleteDC(nint context);

    [StructLayout(LayoutKind.Sequential)]
    private struct Bitmap
    {
        public int Type;
        public int Width;
        public int Height;
        public int WidthBytes;
        public ushort Planes;
        public ushort BitsPixel;
        public nint Bits;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct BitmapHeader
    {
        public uint Size;
        public int Width;
        public int Height;
        public ushort Planes;
        public ushort BitCount;
        public uint Compression;
        public uint SizeImage;
        public int PixelsPerMeterX;
        public int PixelsPerMeterY;
        public uint ColoursUsed;
        public uint ColoursImportant;
    }
}
