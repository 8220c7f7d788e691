using System.Globalization;
using ZegoCallKit;

namespace InCall;

/// <summary>The account that the ZegoEffects SDK is licensed for, from environment variables.</summary>
internal sealed record EffectsAccount(uint AppId, string AppSign)
{
    public const string AppIdVariable = "ZEGO_APP_ID";
    public const string AppSignVariable = "ZEGO_APP_SIGN";

    /// <summary>Reads the account.</summary>
    /// <param name="variable">Returns an environment variable's value.</param>
    /// <returns>The account; <see langword="null"/> if a variable is missing or invalid.</returns>
    public static EffectsAccount? Read(Func<string, string?> variable) =>
        uint.TryParse(variable(AppIdVariable), NumberStyles.None, CultureInfo.InvariantCulture, out var appId) && appId != 0
        && variable(AppSignVariable) is { Length: ZegoClientOptions.AppSignLength } appSign
            ? new(appId, appSign)
            : null;

    /// <summary>Returns the AppID, so that the AppSign is never printed.</summary>
    /// <returns>The AppID.</returns>
    public override string ToString() => $"AppID {AppId}";
}
