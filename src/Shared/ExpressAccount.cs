using System.Globalization;

namespace ZegoCallKit.Internal;

/// <summary>The user's account with ZEGO, from environment variables.</summary>
internal sealed record ExpressAccount
{
    public const string AppIdVariable = "ZEGO_APP_ID";
    public const string AppSignVariable = "ZEGO_APP_SIGN";
    public const string TokenVariable = "ZEGO_TOKEN";

    public required uint AppId { get; init; }

    /// <summary>Gets the AppSign; empty if a token authenticates the user.</summary>
    public string AppSign { get; init; } = "";

    /// <summary>Gets the login token of the user; <see langword="null"/> if the AppSign authenticates the user.</summary>
    public string? Token { get; init; }

    /// <summary>Reads the account.</summary>
    /// <param name="variable">Returns an environment variable's value.</param>
    /// <param name="account">The account, if there is one.</param>
    /// <param name="problem">What to set, if there is none; one line.</param>
    /// <returns>Whether there is an account.</returns>
    public static bool TryRead(Func<string, string?> variable, out ExpressAccount? account, out string problem)
    {
        account = null;
        var appId = variable(AppIdVariable) ?? "";
        var appSign = variable(AppSignVariable) ?? "";
        var token = variable(TokenVariable) ?? "";
        if (appId.Length == 0 || (appSign.Length == 0 && token.Length == 0))
        {
            problem = $"ZEGO's engine needs your account: set {AppIdVariable}, and {AppSignVariable} or {TokenVariable}, as ZEGO's console (https://console.zegocloud.com) shows them.";
            return false;
        }

        if (!uint.TryParse(appId, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            problem = $"{AppIdVariable} must be a whole number from 1 to {uint.MaxValue}; it is '{appId}'.";
            return false;
        }

        if (appSign.Length is not (0 or ZegoClientOptions.AppSignLength))
        {
            problem = $"{AppSignVariable} must have {ZegoClientOptions.AppSignLength} characters; it has {appSign.Length}.";
            return false;
        }

        account = new ExpressAccount { AppId = number, AppSign = appSign, Token = token.Length == 0 ? null : token };
        problem = "";
        return true;
    }

    /// <summary>Returns the AppID, so that no secret is ever printed.</summary>
    /// <returns>The AppID.</returns>
    public override string ToString() => $"AppID {AppId}";
}
