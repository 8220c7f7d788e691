using ZegoCallKit.Media;

namespace ZegoCallKit.InMemory.Media.Screens;

/// <summary>Lists what can be captured from a virtual machine.</summary>
internal static class VirtualScreens
{
    public static readonly IReadOnlyList<ScreenSource> All =
    [
        new() { Id = 1, Kind = ScreenSourceKind.Screen, Name = "Virtual screen" },
        new() { Id = 2, Kind = ScreenSourceKind.Window, Name = "Virtual window" },
    ];
}
