using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Screens;

/// <summary>What a virtual machine shows.</summary>
internal static class VirtualScreens
{
    public static readonly IReadOnlyList<ScreenSource> All =
    [
        new(1, ScreenSourceKind.Screen, "Virtual screen"),
        new(2, ScreenSourceKind.Window, "Virtual window"),
    ];
}
