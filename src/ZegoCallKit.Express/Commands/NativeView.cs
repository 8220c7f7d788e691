using ZegoCallKit.Express.Interop;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Commands;

/// <summary>Converts a view to the engine's canvas.</summary>
internal static class NativeView
{
    /// <summary>Returns the canvas of a view. Without a view, do not pass its address: only NULL disables rendering.</summary>
    public static ZegoCanvas Of(VideoView? view) => view is null
        ? default
        : new ZegoCanvas { View = view.Handle, ViewMode = (ZegoViewMode)view.Mode, BackgroundColor = view.BackgroundColor };
}
