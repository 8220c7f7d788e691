namespace ZegoCallKit.Effects;

/// <summary>Represents an error that the SDK reports outside of any call. Video continues without effects until the error is fixed.</summary>
public sealed record EffectsFault
{
    private const int Base = 5_000_000;

    /// <summary>Gets the kind of the error.</summary>
    public required EffectsFaultKind Kind { get; init; }

    /// <summary>Gets the SDK's error code.</summary>
    public required int Code { get; init; }

    /// <summary>Gets the SDK's description of the error; may be empty.</summary>
    public string Detail { get; init; } = "";

    /// <summary>Gets whether a new license may fix the error; see <see cref="EffectsProcessor.RenewLicenseAsync"/>.</summary>
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
