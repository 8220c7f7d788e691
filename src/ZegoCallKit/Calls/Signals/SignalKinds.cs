using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace ZegoCallKit.Calls.Signals;

/// <summary>Provides the names of the signal kinds in the wire format.</summary>
internal static class SignalKinds
{
    private static readonly FrozenSet<string> Known = typeof(CallSignal)
        .GetCustomAttributes<JsonDerivedTypeAttribute>()
        .Select(kind => (string)kind.TypeDiscriminator!)
        .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsKnown(string kind) => Known.Contains(kind);
}
