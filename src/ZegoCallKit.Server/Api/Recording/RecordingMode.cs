namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Specifies how the streams of a room are recorded.</summary>
public enum RecordingMode
{
    /// <summary>Each stream is recorded into files of its own.</summary>
    PerStream = 1,

    /// <summary>All streams are mixed into one file.</summary>
    Mixed = 2,
}
