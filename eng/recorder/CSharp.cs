using System.Reflection;
using ZegoCallKit.Media;

namespace ZegoCallKit.RecorderGenerator;

/// <summary>Writes types as C# and as the recorder's source generator for JSON names them.</summary>
public static class CSharp
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(double)] = "double",
        [typeof(nint)] = "nint",
    };

    public static bool HasKeyword(Type type) => Keywords.ContainsKey(type);

    public static string NameOf(NullabilityInfo info)
    {
        var mark = info.ReadState == NullabilityState.Nullable ? "?" : "";
        if (Nullable.GetUnderlyingType(info.Type) is { } underlying)
        {
            return SimpleNameOf(underlying) + mark;
        }

        if (!info.Type.IsGenericType)
        {
            return SimpleNameOf(info.Type) + mark;
        }

        return $"{info.Type.Name[..info.Type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", info.GenericTypeArguments.Select(NameOf))}>{mark}";
    }

    /// <summary>Returns the name of a type's property in a source-generated context, for example <c>IReadOnlyListEngineDevice</c>.</summary>
    public static string JsonNameOf(Type type) => type.IsGenericType
        ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + string.Concat(type.GetGenericArguments().Select(JsonNameOf))
        : type.Name;

    /// <summary>Returns the value of an answer about which nothing is known.</summary>
    public static string NoneOf(NullabilityInfo info) => info switch
    {
        { ReadState: NullabilityState.Nullable } => "null",
        { Type.IsGenericType: true } => "[]",
        _ when info.Type == typeof(string) => "\"\"",
        _ when info.Type == typeof(bool) => "false",
        _ when info.Type == typeof(int) => "0",
        _ when info.Type == typeof(TimeSpan) => "TimeSpan.Zero",
        _ when info.Type == typeof(VideoConfig) || info.Type == typeof(AudioConfig) => "new()",
        _ => throw new NotSupportedException($"What does a command answer of whose {info.Type.Name} nothing is known? Say it in {nameof(NoneOf)}."),
    };

    private static string SimpleNameOf(Type type) => Keywords.GetValueOrDefault(type, type.Name);
}
