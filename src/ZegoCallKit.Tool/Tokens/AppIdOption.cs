using System.Globalization;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Tool.Tokens;

/// <summary>Reads the AppID from an option or the environment.</summary>
internal static class AppIdOption
{
    /// <summary>Reads the AppID.</summary>
    /// <param name="option">The value of the option, if it is given.</param>
    /// <param name="host">The environment.</param>
    /// <returns>The AppID.</returns>
    /// <exception cref="ToolException">It is missing or not valid.</exception>
    public static uint Read(string? option, ToolHost host)
    {
        var text = option ?? host.Variable(ExpressAccount.AppIdVariable);
        return TryParse(text, out var appId)
            ? appId
            : throw ToolException.Refused(string.IsNullOrEmpty(text)
                ? $"The AppID is missing: use --app-id or set {ExpressAccount.AppIdVariable}."
                : $"{(option is null ? ExpressAccount.AppIdVariable : "--app-id")} must be a whole number from 1 to {uint.MaxValue}; it is '{text}'.");
    }

    public static bool TryParse(string? text, out uint appId) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out appId) && appId > 0;
}
