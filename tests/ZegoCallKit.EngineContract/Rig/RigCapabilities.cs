namespace ZegoCallKit.EngineContract.Rig;

/// <summary>What a rig can show. A test that needs more than its rig has is inapplicable there.</summary>
[Flags]
public enum RigCapabilities
{
    None = 0,

    /// <summary>Logins connect, and the engines of one rig meet in one cloud.</summary>
    Cloud = 1,

    /// <summary>Time is virtual: half an hour costs nothing.</summary>
    VirtualTime = 2,

    /// <summary>The rig can have a user kicked out by the server.</summary>
    Kick = 4,

    /// <summary>The rig can cut a user's network and restore it.</summary>
    NetworkControl = 8,

    /// <summary>There are microphones, speakers and cameras.</summary>
    Devices = 16,

    /// <summary>Several engines live in one process.</summary>
    MultiEngine = 32,

    /// <summary>Pushed frames travel from publishers to players.</summary>
    FrameDelivery = 64,

    /// <summary>The rig makes tokens whose expiry the cloud enforces.</summary>
    Tokens = 128,

    /// <summary>Later events come on threads of the engine's own.</summary>
    EngineThreads = 256,

    /// <summary>Custom capture runs: frames can be pushed and come back as snapshots and captured frames.</summary>
    Capture = 512,

    /// <summary>The end of an engine is reported on its own thread while the command waits, rather than by the command itself.</summary>
    EndOnEngineThread = 1024,

    /// <summary>The rig can make engines on a machine without microphone, speaker and camera.</summary>
    NoDevices = 2048,

    /// <summary>Captured frames are handed over to be processed, and what is done to them is seen.</summary>
    Processing = 4096,

    /// <summary>There are screens to capture.</summary>
    Screens = 8192,

    /// <summary>A recording ends, and its file is closed, when its capture ends.</summary>
    RecordingEnds = 16384,
}
