namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Specifies how the pictures of a mixed recording are arranged.</summary>
public enum RecordingLayout
{
    /// <summary>All of the same size.</summary>
    Tiled = 2,

    /// <summary>One large picture, and the others in a row.</summary>
    Horizontal = 3,

    /// <summary>One large picture, and the others in a column.</summary>
    Vertical = 4,

    /// <summary>One picture everywhere, and the others on top of it.</summary>
    Floating = 5,
}
