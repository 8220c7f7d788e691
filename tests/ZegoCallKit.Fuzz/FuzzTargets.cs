using ZegoCallKit.Fuzz.Targets;

namespace ZegoCallKit.Fuzz;

/// <summary>Lists every parser of external data.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<IFuzzTarget> All() =>
    [
        .. MediaFileTargets.All(),
        .. SignalTargets.All(),
        .. TextTargets.All(),
        .. TokenTargets.All(),
        .. ServerTargets.All(),
        .. RecordingTargets.All(),
        .. VendorTargets.All(),
    ];
}
