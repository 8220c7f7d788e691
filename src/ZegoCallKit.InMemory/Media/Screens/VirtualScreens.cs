using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Screens;

/// <summary>Lists what can be captured from a virtual machine.</summary>
internal static class VirtualScreens
{
    public static readonly IReadOnlyList<ScreenSource> All =
    [
        new(1, ScreenSourceKind.Screen, "Virtual screen"),
        new(2, ScreenSourceKind.Window, "Virtual window"),
    ];
}
