namespace ZegoCallKit.Calls.Signals.UIKit;

/// <summary>Defines the version of the Flutter kit's protocol.</summary>
internal static class UIKitVersion
{
    public const string Property = "v";
    public const string Current = "f1.0";

    private const string Known = "f1.";

    /// <summary>Returns whether a version is supported. Older kits send none.</summary>
    public static bool IsKnown(string? version) => version is null || version.StartsWith(Known, StringComparison.Ordinal);
}
