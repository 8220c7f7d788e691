namespace ZegoCallKit.Media;

/// <summary>How a picture fills its view (ZEGO: <c>zego_view_mode</c>).</summary>
public enum ViewMode
{
    /// <summary>All of the picture, with bars.</summary>
    AspectFit = 0,

    /// <summary>All of the view, the picture is cropped.</summary>
    AspectFill = 1,

    /// <summary>All of the view, the picture is stretched.</summary>
    ScaleToFill = 2,
}
