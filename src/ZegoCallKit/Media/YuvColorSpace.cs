namespace ZegoCallKit.Media;

/// <summary>Specifies how brightness and color of a YUV frame relate to red, green and blue. ZEGO's engine uses <see cref="Bt601Limited"/>.</summary>
public enum YuvColorSpace
{
    /// <summary>BT.601, limited range: Y 16 to 235, U and V 16 to 240. Used by cameras and calls.</summary>
    Bt601Limited = 0,

    /// <summary>BT.601, full range: 0 to 255 each. Used by JPEG.</summary>
    Bt601Full = 1,

    /// <summary>BT.709, limited range. Used by high-definition video.</summary>
    Bt709Limited = 2,

    /// <summary>BT.709, full range.</summary>
    Bt709Full = 3,
}
