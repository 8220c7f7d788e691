namespace ZegoCallKit.Desk.Wire;

/// <summary>Defines the numbers of docs/concepts/desk-protocol.md on which both sides agree.</summary>
internal static class WireProtocol
{
    public const int Version = 1;

    /// <summary>The path of the WebSocket.</summary>
    public const string EnginePath = "/desk/engine";

    /// <summary>The path that signs users in.</summary>
    public const string SignInPath = "/desk/api/sign-in";

    /// <summary>The path of the signaling server of calls.</summary>
    public const string CallPath = "/calls";

    /// <summary>The maximum size of a text message from a participant in bytes.</summary>
    public const int MaxTextBytes = 65_536;

    /// <summary>The maximum size of a text message from the desk in bytes, enough for a room with thousands of users and streams.</summary>
    public const int MaxDeskTextBytes = 16 << 20;

    public const int MaxSeiBytes = 4_096;

    /// <summary>The maximum size of a block of audio in bytes: one second of stereo at 48 kHz.</summary>
    public const int MaxAudioBytes = 192_000;

    /// <summary>The maximum size of a video frame in bytes unless the desk says otherwise: 1920×1080 with four bytes per pixel.</summary>
    public const int MaxVideoBytes = 1_920 * 1_080 * 4;

    /// <summary>How long the first message may take.</summary>
    public static readonly TimeSpan HelloTimeout = TimeSpan.FromSeconds(5);

    /// <summary>How often each side checks the connection with a ping of the WebSocket.</summary>
    public static readonly TimeSpan KeepAliveInterval = TimeSpan.FromSeconds(5);

    /// <summary>How long the answer to such a ping may take.</summary>
    public static readonly TimeSpan KeepAliveTimeout = TimeSpan.FromSeconds(10);
}
