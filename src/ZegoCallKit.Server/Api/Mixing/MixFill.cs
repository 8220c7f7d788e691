namespace ZegoCallKit.Server.Api.Mixing;

/// <summary>Specifies how a picture fills its area.</summary>
public enum MixFill
{
    /// <summary>The picture is cropped to the area.</summary>
    Crop = 0,

    /// <summary>The whole picture is shown, and the area adapts to it.</summary>
    Fit = 1,
}
