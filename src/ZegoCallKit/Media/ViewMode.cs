namespace ZegoCallKit.Media;

/// <summary>Specifies how video fills its view (ZEGO: <c>zego_view_mode</c>).</summary>
public enum ViewMode
{
    /// <summary>The whole frame is visible, with bars.</summary>
    AspectFit = 0,

    /// <summary>The view is filled; the frame is cropped.</summary>
    AspectFill = 1,

    /// <summary>The view is filled; the frame is stretched.</summary>
    ScaleToFill = 2,
}
