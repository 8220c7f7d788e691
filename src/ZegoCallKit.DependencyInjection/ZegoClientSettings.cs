using ZegoCallKit.Media;

namespace ZegoCallKit.DependencyInjection;

/// <summary>
/// Represents the settings of one of the container's clients: <see cref="ZegoClientOptions"/> in a form that supports configuration binding. Loggers, clock and meters come from
/// the container; <see cref="PostConfigure"/> is applied last.
/// </summary>
public sealed class ZegoClientSettings
{
    /// <summary>Gets or sets ZEGO's AppID; not 0.</summary>
    public uint AppId { get; set; }

    /// <summary>Gets or sets ZEGO's AppSign, 64 characters; empty if the client authenticates with tokens. Keep it out of shared files and logs.</summary>
    public string AppSign { get; set; } = "";

    /// <summary>Gets or sets the scenario that determines the audio and video defaults. The default is <see cref="Scenario.StandardVideoCall"/>.</summary>
    public Scenario Scenario { get; set; } = Scenario.StandardVideoCall;

    /// <summary>Gets or sets whether the client can be in one room at a time (the default) or in several.</summary>
    public RoomMode RoomMode { get; set; }

    /// <summary>Gets or sets the timeouts of operations; see <see cref="ZegoTimeouts"/> for the defaults.
    /// <see cref="ZegoTimeouts.Dispose"/> limits how long the client can delay the shutdown of the host.</summary>
    public ZegoTimeouts Timeouts { get; set; } = new();

    /// <summary>Gets or sets the interval of sound level reports: 100 ms to 3 s, or zero to turn them off. The default is 200 ms.</summary>
    public TimeSpan SoundLevelInterval { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Gets or sets the pixel format of the frames that video sinks receive: I420 (the default) or BGRA.</summary>
    public VideoPixelFormat VideoSinkFormat { get; set; } = VideoPixelFormat.I420;

    /// <summary>
    /// Gets or sets the channels whose captured video frame processors and video effects may change; see <see cref="ZegoClientOptions.ProcessedVideo"/>. In a configuration it is a list of names, or one text
    /// with commas, such as <c>Main, Auxiliary</c>. The default is none.
    /// </summary>
    public IReadOnlyCollection<PublishChannel> ProcessedVideo { get; set; } = [];

    /// <summary>Gets or sets whether video is encoded in hardware where the machine can; <see langword="null"/> (the default) leaves it to the engine.</summary>
    public bool? HardwareEncoding { get; set; }

    /// <summary>Gets or sets whether video is decoded in hardware where the machine can; <see langword="null"/> (the default) leaves it to the engine.</summary>
    public bool? HardwareDecoding { get; set; }

    /// <summary>Gets or sets when the token provider's tokens are renewed; see <see cref="TokenRenewalOptions"/> for the defaults.</summary>
    public TokenRenewalOptions TokenRenewal { get; set; } = new();

    /// <summary>Gets or sets whether the client is created while the host starts (the default), so that the host does not start without a working engine;
    /// otherwise the client is created when it is first requested.</summary>
    public bool StartWithHost { get; set; } = true;

    /// <summary>Gets or sets a function that changes the options just before the client is created, for everything that these settings do not cover.</summary>
    public Func<ZegoClientOptions, ZegoClientOptions>? PostConfigure { get; set; }
}
