using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Turns a view of the port into the engine's canvas.</summary>
internal static class NativeView
{
    /// <summary>The canvas of a view. Without a view its address must not be passed: NULL is what draws nowhere.</summary>
    public static ZegoCanvas Of(VideoView? view) => view is null
        ? default
        : new ZegoCanvas { View = view.Handle, ViewMode = (ZegoViewMode)view.Mode, BackgroundColor = view.BackgroundColor };
}
