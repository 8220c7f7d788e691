namespace ZegoCallKit.Server.Api.Recording;

/// <summary>Specifies the phase of a recorded file.</summary>
public enum RecordedFilePhase
{
    /// <summary>ZEGO writes the file.</summary>
    Recording = 1,

    /// <summary>ZEGO uploads the file to your storage.</summary>
    Uploading = 2,

    /// <summary>The file is in your storage.</summary>
    Uploaded = 3,

    /// <summary>Your storage did not take the file. ZEGO keeps it for three days: download it in time.</summary>
    KeptByZego = 4,

    /// <summary>The file is lost: neither your storage nor ZEGO's took it.</summary>
    Failed = 5,
}
