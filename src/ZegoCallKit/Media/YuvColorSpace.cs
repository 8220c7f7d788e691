namespace ZegoCallKit.Media;

/// <summary>How brightness and colour of a YUV picture relate to red, green and blue. ZEGO's engine uses <see cref="Bt601Limited"/>.</summary>
public enum YuvColorSpace
{
    /// <summary>BT.601, limited range: Y 16 to 235, U and V 16 to 240. What cameras and calls use.</summary>
    Bt601Limited = 0,

    /// <summary>BT.601, full range: 0 to 255 each. What JPEG uses.</summary>
    Bt601Full = 1,

    /// <summary>BT.709, limited range. What high-definition video uses.</summary>
    Bt709Limited = 2,

    /// <summary>BT.709, full range.</summary>
    Bt709Full = 3,
}
