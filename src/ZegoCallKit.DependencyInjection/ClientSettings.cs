using ZegoCallKit.Media;

namespace ZegoCallKit.DependencyInjection;

/// <summary>
/// How a client of the container is made: <see cref="ZegoClientOptions"/> in the form that configuration can be bound to. Loggers, clock and meters come from
/// the container; <see cref="Adjust"/> has the last word.
/// </summary>
public sealed class ClientSettings
{
    /// <summary>ZEGO's AppID; not 0.</summary>
    public uint AppId { get; set; }

    /// <summary>ZEGO's AppSign, 64 characters; empty when tokens authenticate. Keep it out of files that are shared, and out of logs.</summary>
    public string AppSign { get; set; } = "";

    /// <summary>What to tune the audio and video defaults for. Default <see cref="Scenario.StandardVideoCall"/>.</summary>
    public Scenario Scenario { get; set; } = Scenario.StandardVideoCall;

    /// <summary>One room at a time (the default), or several.</summary>
    public RoomMode RoomMode { get; set; }

    /// <summary>How long operations wait; see <see cref="ZegoTimeouts"/> for the defaults. <see cref="ZegoTimeouts.Dispose"/> bounds how long the client holds up the host's end.</summary>
    public ZegoTimeouts Timeouts { get; set; } = new();

    /// <summary>How often sound levels are measured: 100 ms to 3 s, or zero for never. Default 200 ms.</summary>
    public TimeSpan SoundLevelInterval { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The pixels that video sinks receive: I420 (the default) or BGRA.</summary>
    public VideoPixelFormat VideoSinkFormat { get; set; } = VideoPixelFormat.I420;

    /// <summary>When tokens of the token provider are renewed; see <see cref="TokenRenewalOptions"/> for the defaults.</summary>
    public TokenRenewalOptions TokenRenewal { get; set; } = new();

    /// <summary>Whether the client is made while the host starts (the default), so that a host without a working engine does not start; otherwise when it is first asked for.</summary>
    public bool StartWithHost { get; set; } = true;

    /// <summary>Changes the options just before the client is made, for what is not said here.</summary>
    public Func<ZegoClientOptions, ZegoClientOptions>? Adjust { get; set; }
}
