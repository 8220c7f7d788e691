using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals;

/// <summary>The names of the kinds, as the wire has them.</summary>
internal static class SignalKinds
{
    private static readonly FrozenSet<string> Known = typeof(CallSignal)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .Select(kind => (string)kind.TypeDiscriminator!)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string kind) => Known.Contains(kind);
}
