using ZegoCallKit.Media;

namespace ZegoCallKit.DependencyInjection;

/// <summary>
/// The settings of a client of the container: <see cref="ZegoClientOptions"/> in a form that configuration can be bound to. Loggers, clock and meters come from
/// the container; <see cref="PostConfigure"/> has the last word.
/// </summary>
public sealed class ZegoClientSettings
{
    /// <summary>Gets or sets ZEGO's AppID; not 0.</summary>
    public uint AppId { get; set; }

    /// <summary>Gets or sets ZEGO's AppSign, 64 characters; empty when tokens authenticate. Keep it out of shared files and out of logs.</summary>
    public string AppSign { get; set; } = "";

    /// <summary>Gets or sets the scenario that the audio and video defaults are tuned for. Default <see cref="Scenario.StandardVideoCall"/>.</summary>
    public Scenario Scenario { get; set; } = Scenario.StandardVideoCall;

    /// <summary>Gets or sets whether the client is in one room at a time (the default) or in several.</summary>
    public RoomMode RoomMode { get; set; }

    /// <summary>Gets or sets how long operations wait; see <see cref="ZegoTimeouts"/> for the defaults. <see cref="ZegoTimeouts.Dispose"/> bounds how long the client can delay the end of the host.</summary>
    public ZegoTimeouts Timeouts { get; set; } = new();

    /// <summary>Gets or sets how often sound levels are measured: 100 ms to 3 s, or zero for never. Default 200 ms.</summary>
    public TimeSpan SoundLevelInterval { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Gets or sets the pixel format that video sinks receive: I420 (the default) or BGRA.</summary>
    public VideoPixelFormat VideoSinkFormat { get; set; } = VideoPixelFormat.I420;

    /// <summary>Gets or sets when the tokens of the token provider are renewed; see <see cref="TokenRenewalOptions"/> for the defaults.</summary>
    public TokenRenewalOptions TokenRenewal { get; set; } = new();

    /// <summary>Gets or sets whether the client is created while the host starts (the default), so that a host without a working engine does not start; otherwise it is created when it is first asked for.</summary>
    public bool StartWithHost { get; set; } = true;

    /// <summary>Gets or sets a function that changes the options just before the client is created, for everything that has no setting here.</summary>
    public Func<ZegoClientOptions, ZegoClientOptions>? PostConfigure { get; set; }
}
