namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Specifies how the pictures of a mixed recording are arranged.</summary>
public enum RecordingLayout
{
    /// <summary>All streams have the same size.</summary>
    Tiled = 2,

    /// <summary>One stream is large, and the others are in a row.</summary>
    Horizontal = 3,

    /// <summary>One stream is large, and the others are in a column.</summary>
    Vertical = 4,

    /// <summary>One stream fills the output, and the others are on top of it.</summary>
    Floating = 5,
}
