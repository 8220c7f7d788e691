namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>The version of the Flutter kit's protocol.</summary>
internal static class UIKitVersion
{
    public const string Property = "v";
    public const string Current = "f1.0";

    private const string Known = "f1.";

    /// <summary>Older kits say none.</summary>
    public static bool IsKnown(string? version) => version is null || version.StartsWith(Known, StringComparison.Ordinal);
}
