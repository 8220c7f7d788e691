namespace ZegoCallKit.Effects;

/// <summary>Something the SDK reports apart from any call. Pictures go on without effects until it is mended.</summary>
public sealed record EffectsFault
{
    private const int Base = 5_000_000;

    /// <summary>What kind of trouble.</summary>
    public required EffectsFaultKind Kind { get; init; }

    /// <summary>The SDK's code.</summary>
    public required int Code { get; init; }

    /// <summary>What the SDK says about it; may be empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Whether a fresh license may mend it; see <see cref="EffectsProcessor.RenewLicenseAsync"/>.</summary>
    public bool IsAboutLicense => Kind is >= EffectsFaultKind.LicenseFormat and <= EffectsFaultKind.LicenseBundle;

    internal static EffectsFault Of(int code, string detail) => new() { Kind = KindOf(code), Code = code, Detail = detail };

    private static EffectsFaultKind KindOf(int code) => (code - Base) switch
    {
        1 => EffectsFaultKind.LicenseFormat,
        2 => EffectsFaultKind.LicenseExpired,
        3 => EffectsFaultKind.LicenseVersion,
        4 => EffectsFaultKind.LicensePlatform,
        5 => EffectsFaultKind.LicenseBundle,
        6 => EffectsFaultKind.BadImage,
        8 => EffectsFaultKind.Resource,
        100 or 103 => EffectsFaultKind.Model,
        108 => EffectsFaultKind.EnvironmentNotStarted,
        _ => EffectsFaultKind.Other,
    };
}
