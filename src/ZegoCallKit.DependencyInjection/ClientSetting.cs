using ZegoCallKit.Media;
using Text = ZegoCallKit.DependencyInjection.SettingText;

namespace ZegoCallKit.DependencyInjection;

/// <summary>
/// Represents one setting of a client: its key in the section of the configuration, how its value is read, and the option it sets. This list is written by hand instead of bound by
/// reflection so that it supports ahead-of-time compilation, for which the generated binder omits records such as <see cref="ZegoTimeouts"/>.
/// </summary>
/// <param name="Key">The key; colons separate sections.</param>
/// <param name="Read">Stores a value from the configuration in the settings.</param>
/// <param name="CopyTo">Copies the setting to a client's options.</param>
internal sealed record ClientSetting(string Key, Action<ZegoClientSettings, string> Read, Func<ZegoClientOptions, ZegoClientSettings, ZegoClientOptions> CopyTo)
{
    /// <summary>Gets every setting that a configuration can contain.</summary>
    public static IReadOnlyList<ClientSetting> All { get; } =
    [
        new(nameof(ZegoClientSettings.AppId), static (s, text) => s.AppId = Text.ToAppId(text), static (o, s) => o with { AppId = s.AppId }),
        new(nameof(ZegoClientSettings.AppSign), static (s, text) => s.AppSign = text, static (o, s) => o with { AppSign = s.AppSign }),
        new(nameof(ZegoClientSettings.Scenario), static (s, text) => s.Scenario = Text.ToName<Scenario>(text), static (o, s) => o with { Scenario = s.Scenario }),
        new(nameof(ZegoClientSettings.RoomMode), static (s, text) => s.RoomMode = Text.ToName<RoomMode>(text), static (o, s) => o with { RoomMode = s.RoomMode }),
        new(nameof(ZegoClientSettings.SoundLevelInterval), static (s, text) => s.SoundLevelInterval = Text.ToDuration(text), static (o, s) => o with { SoundLevelInterval = s.SoundLevelInterval }),
        new(nameof(ZegoClientSettings.VideoSinkFormat), static (s, text) => s.VideoSinkFormat = Text.ToName<VideoPixelFormat>(text), static (o, s) => o with { VideoSinkFormat = s.VideoSinkFormat }),
        new(
            nameof(ZegoClientSettings.ProcessedVideo),
            static (s, text) => s.ProcessedVideo = [.. s.ProcessedVideo, .. text.Split(',').Select(Text.ToName<PublishChannel>)],
            static (o, s) => o with { ProcessedVideo = s.ProcessedVideo }) { IsList = true },
        new(nameof(ZegoClientSettings.HardwareEncoding), static (s, text) => s.HardwareEncoding = Text.ToBoolean(text), static (o, s) => o with { HardwareEncoding = s.HardwareEncoding }),
        new(nameof(ZegoClientSettings.HardwareDecoding), static (s, text) => s.HardwareDecoding = Text.ToBoolean(text), static (o, s) => o with { HardwareDecoding = s.HardwareDecoding }),
        new(nameof(ZegoClientSettings.StartWithHost), static (s, text) => s.StartWithHost = Text.ToBoolean(text), static (o, _) => o),
        Timeout(nameof(ZegoTimeouts.Login), static t => t.Login, static (t, value) => t with { Login = value }),
        Timeout(nameof(ZegoTimeouts.Publish), static t => t.Publish, static (t, value) => t with { Publish = value }),
        Timeout(nameof(ZegoTimeouts.Play), static t => t.Play, static (t, value) => t with { Play = value }),
        Timeout(nameof(ZegoTimeouts.Command), static t => t.Command, static (t, value) => t with { Command = value }),
        Timeout(nameof(ZegoTimeouts.Dispose), static t => t.Dispose, static (t, value) => t with { Dispose = value }),
        Timeout(nameof(ZegoTimeouts.EngineWatchdog), static t => t.EngineWatchdog, static (t, value) => t with { EngineWatchdog = value }),
        Renewal(nameof(TokenRenewalOptions.Margin), static (r, value) => r with { Margin = value }, static (r, from) => r with { Margin = from.Margin }),
        Renewal(nameof(TokenRenewalOptions.FirstDelay), static (r, value) => r with { FirstDelay = value }, CopyDelays),
        Renewal(nameof(TokenRenewalOptions.LongestDelay), static (r, value) => r with { LongestDelay = value }, CopyDelays),
    ];

    /// <summary>Gets whether the configuration can contain several values, with numbered keys.</summary>
    public bool IsList { get; init; }

    /// <summary>Returns whether a key of the configuration belongs to the setting.</summary>
    public bool Owns(string key) =>
        key.StartsWith(Key, StringComparison.OrdinalIgnoreCase)
        && (key.Length == Key.Length || (IsList && key[Key.Length] == ':' && key.AsSpan(Key.Length + 1).ContainsAnyExceptInRange('0', '9') is false && key.Length > Key.Length + 1));

    private static ClientSetting Timeout(string name, Func<ZegoTimeouts, TimeSpan> get, Func<ZegoTimeouts, TimeSpan, ZegoTimeouts> with) => new(
        $"{nameof(ZegoClientSettings.Timeouts)}:{name}",
        (settings, text) => settings.Timeouts = with(settings.Timeouts, Text.ToDuration(text)),
        (options, settings) => settings.Timeouts is null ? options with { Timeouts = null! } : options with { Timeouts = with(options.Timeouts, get(settings.Timeouts)) });

    private static ClientSetting Renewal(string name, Func<TokenRenewalOptions, TimeSpan, TokenRenewalOptions> with, Func<TokenRenewalOptions, TokenRenewalOptions, TokenRenewalOptions> copy) => new(
        $"{nameof(ZegoClientSettings.TokenRenewal)}:{name}",
        (settings, text) => settings.TokenRenewal = with(settings.TokenRenewal, Text.ToDuration(text)),
        (options, settings) => options with { TokenRenewal = settings.TokenRenewal is null ? null! : copy(options.TokenRenewal, settings.TokenRenewal) });

    // Neither is valid without the other.
    private static TokenRenewalOptions CopyDelays(TokenRenewalOptions options, TokenRenewalOptions from) => options with { FirstDelay = from.FirstDelay, LongestDelay = from.LongestDelay };
}
