namespace ZegoCallKit.EngineContract.Rig;

/// <summary>Specifies the capabilities of a rig. A test that needs a missing capability does not apply to the rig.</summary>
[Flags]
public enum RigCapabilities
{
    None = 0,

    /// <summary>Logins connect, and the engines of one rig share one cloud.</summary>
    Cloud = 1,

    /// <summary>Time is virtual, so that half an hour takes no real time.</summary>
    VirtualTime = 2,

    /// <summary>The rig can make the server kick out a user.</summary>
    Kick = 4,

    /// <summary>The rig can disconnect a user's network and restore it.</summary>
    NetworkControl = 8,

    /// <summary>Microphones, speakers and cameras are available.</summary>
    Devices = 16,

    /// <summary>Several engines can exist in one process.</summary>
    MultiEngine = 32,

    /// <summary>Pushed frames travel from publishers to players.</summary>
    FrameDelivery = 64,

    /// <summary>The rig creates tokens whose expiry the cloud enforces.</summary>
    Tokens = 128,

    /// <summary>Later events are raised on the engine's own threads.</summary>
    EngineThreads = 256,

    /// <summary>Custom capture works: pushed frames are returned as snapshots and captured frames.</summary>
    Capture = 512,

    /// <summary>The destruction of an engine is reported on its own thread while the command waits, instead of by the command itself.</summary>
    EndOnEngineThread = 1024,

    /// <summary>The rig can create engines on a machine without microphone, speaker and camera.</summary>
    NoDevices = 2048,

    /// <summary>Captured frames are delivered for processing, and the result can be observed.</summary>
    Processing = 4096,

    /// <summary>Screens are available for capture.</summary>
    Screens = 8192,

    /// <summary>A recording ends, and its file is closed, when its capture ends.</summary>
    RecordingEnds = 16384,
}
