using System.Reflection;
using System.Runtime.CompilerServices;

namespace ZegoCallKit.TestKit;

/// <summary>Finds types that print secrets: strings in members whose names suggest a secret.</summary>
public static class SecretMembers
{
    private static readonly string[] Names = ["AppSign", "Token", "Secret", "License", "Password", "EncryptionKey", "DecryptionKey"];

    /// <summary>Returns the types of an assembly with such members, and whether they print them.</summary>
    public static IReadOnlyDictionary<string, bool> PrintedBy(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return assembly.GetTypes()
            .Where(static type => type is { IsAbstract: false, IsGenericTypeDefinition: false, IsByRefLike: false } && !type.IsEnum && Find(type).Count > 0)
            .ToDictionary(static type => type.FullName!, Prints, StringComparer.Ordinal);
    }

    private static bool Prints(Type type)
    {
        var value = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var field in Find(type))
        {
            field.SetValue(value, Secrets.Canary);
        }

        return value.ToString()!.Contains(Secrets.Canary, StringComparison.Ordinal);
    }

    private static List<FieldInfo> Find(Type type) =>
        [.. type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(static field => field.FieldType == typeof(string) && Names.Any(name => field.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))];
}
